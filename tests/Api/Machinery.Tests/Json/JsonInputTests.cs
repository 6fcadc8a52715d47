using System.Text;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Machinery.Tests.Json;

public sealed class JsonInputTests
{
    [Theory]
    [InlineData("""{"name":5}""", "json: cannot unmarshal number into Go struct field ObjectMeta.name of type string")]
    [InlineData("""{"generation":"x"}""", "json: cannot unmarshal string into Go struct field ObjectMeta.generation of type int64")]
    [InlineData("""{"generation":1.5}""", "json: cannot unmarshal number 1.5 into Go struct field ObjectMeta.generation of type int64")]
    [InlineData("""{"labels":[]}""", "json: cannot unmarshal array into Go struct field ObjectMeta.labels of type map[string]string")]
    [InlineData("""{"labels":{"a":{}}}""", "json: cannot unmarshal object into Go struct field ObjectMeta.labels of type string")]
    [InlineData("""{"finalizers":{}}""", "json: cannot unmarshal object into Go struct field ObjectMeta.finalizers of type []string")]
    [InlineData("""{"ownerReferences":[{"controller":"x"}]}""", "json: cannot unmarshal string into Go struct field OwnerReference.ownerReferences.controller of type bool")]
    [InlineData("[]", "json: cannot unmarshal array into Go value of type v1.ObjectMeta")]
    [InlineData("""{"creationTimestamp":"x"}""", "parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\"")]
    public void WrongTypes_AreNamedAsGoDoes(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonFormatException>(() => Read(json)).Message);

    [Fact]
    public void Nulls_LeaveFieldsUnset() =>
        Assert.Equal(ObjectMeta.Empty, Read("""{"name":null,"labels":null,"finalizers":null,"generation":null,"deletionTimestamp":null,"creationTimestamp":null}"""));

    [Fact]
    public void UnknownAndDuplicateFields_AreNotedWithTheirPaths()
    {
        var strict = new StrictErrors();
        Read("""{"name":"a","name":"b","x":{"y":1},"ownerReferences":[{},{"z":1}],"labels":{"k":"1","k":"2"}}""", strict);
        Assert.Equal(["duplicate field \"name\"", "unknown field \"x\"", "unknown field \"ownerReferences[1].z\"", "duplicate field \"labels.k\""], strict.Messages);
    }

    [Fact]
    public void LastDuplicate_Wins()
    {
        var meta = Read("""{"name":"a","name":"b","labels":{"k":"1","k":"2"}}""");
        Assert.Equal(("b", "2"), (meta.Name, meta.Labels["k"]));
    }

    [Fact]
    public void FieldNames_AreCaseSensitive() => Assert.Equal("", Read("""{"Name":"a"}""").Name);

    [Fact]
    public void EscapedFieldNames_AreUnderstood() => Assert.Equal("a", Read("{\"n\\u0061me\":\"a\"}").Name);

    [Theory]
    [InlineData("a\\ud83d\\ude00", "a😀")]
    [InlineData("\\ud800", "\uFFFD")]
    [InlineData("\\udc00\\ud800x", "\uFFFD\uFFFDx")]
    [InlineData("\\/\\b\\f\\n\\r\\t\\\"\\\\", "/\b\f\n\r\t\"\\")]
    public void Escapes_AreDecodedAsGoDoes(string escaped, string text) => Assert.Equal(text, Read($$"""{"name":"{{escaped}}"}""").Name);

    private static ObjectMeta Read(string json, StrictErrors? strict = null)
    {
        var input = new JsonInput(Encoding.UTF8.GetBytes(json), strict);
        var meta = ObjectMeta.ReadJson(ref input);
        input.End();
        return meta;
    }
}
