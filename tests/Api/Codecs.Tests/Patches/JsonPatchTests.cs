using System.Text;
using Kubestrel.Codecs.Patches;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Tests.Patches;

public sealed class JsonPatchTests
{
    [Theory]
    [InlineData("""{"a":{}}""", """[{"op":"add","path":"/a/b","value":1}]""", """{"a":{"b":1}}""")]
    [InlineData("""{"a":[1,2]}""", """[{"op":"add","path":"/a/1","value":9}]""", """{"a":[1,9,2]}""")]
    [InlineData("""{"a":[1,2]}""", """[{"op":"add","path":"/a/-","value":3}]""", """{"a":[1,2,3]}""")]
    [InlineData("""{"a":[1,2]}""", """[{"op":"add","path":"/a/-1","value":3}]""", """{"a":[1,2,3]}""")]
    [InlineData("""{"a":[1,2]}""", """[{"op":"remove","path":"/a/-1"}]""", """{"a":[1]}""")]
    [InlineData("""{"a":1,"b":2}""", """[{"op":"remove","path":"/a"}]""", """{"b":2}""")]
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"/b","value":2}]""", """{"a":1,"b":2}""")]
    [InlineData("""{"a/b":1,"m~n":2}""", """[{"op":"replace","path":"/a~1b","value":3},{"op":"remove","path":"/m~0n"}]""", """{"a/b":3}""")]
    [InlineData("""{"a":{"b":1},"c":{}}""", """[{"op":"move","from":"/a/b","path":"/c/d"}]""", """{"a":{},"c":{"d":1}}""")]
    [InlineData("""{"a":{"b":[1]}}""", """[{"op":"copy","from":"/a","path":"/c"},{"op":"add","path":"/c/b/-","value":2}]""", """{"a":{"b":[1]},"c":{"b":[1,2]}}""")]
    [InlineData("""{"a":{"x":1,"y":2}}""", """[{"op":"test","path":"/a","value":{"y":2,"x":1}}]""", """{"a":{"x":1,"y":2}}""")]
    [InlineData("""{"a":null}""", """[{"op":"test","path":"/a","value":null},{"op":"test","path":"/b","value":null}]""", """{"a":null}""")]
    [InlineData("""{"a":1}""", """[{"op":"add","path":"/b"}]""", """{"a":1,"b":null}""")]
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"","value":{"z":1}}]""", """{"z":1}""")]
    public void Operations_ChangeTheDocument(string document, string patch, string result)
    {
        var patched = JsonPatch.Apply(Tree.Parse(Encoding.UTF8.GetBytes(document)), Operations(patch), out var error);
        Assert.Equal("", error);
        Assert.Equal(result, patched!.ToString());
    }

    [Theory]
    [InlineData("""[{"op":"remove","path":"/x"}]""", "error in remove for path: '/x': Unable to remove nonexistent key: x: missing value")]
    [InlineData("""[{"op":"add","path":"/x/y","value":1}]""", "add operation does not apply: doc is missing path: \"/x/y\": missing value")]
    [InlineData("""[{"op":"replace","path":"/x/y","value":1}]""", "replace operation does not apply: doc is missing path: /x/y: missing value")]
    [InlineData("""[{"op":"replace","path":"/l/7","value":1}]""", "replace operation does not apply: doc is missing key: /l/7: missing value")]
    [InlineData("""[{"op":"test","path":"/a","value":2}]""", "testing value /a failed: test failed")]
    [InlineData("""[{"op":"test","path":"/a","value":1.0}]""", "testing value /a failed: test failed")]
    [InlineData("""[{"op":"add","path":"/l/x","value":1}]""", "error in add for path: '/l/x': value was not a proper array index: 'x': strconv.Atoi: parsing \"x\": invalid syntax")]
    [InlineData("""[{"op":"add","path":"/l/9","value":1}]""", "error in add for path: '/l/9': Unable to access invalid index: 9: invalid index referenced")]
    [InlineData("""[{"op":"remove","path":"/l/-9"}]""", "error in remove for path: '/l/-9': Unable to access invalid index: -9: invalid index referenced")]
    [InlineData("""[{"op":"move","from":"/x","path":"/y"}]""", "error in move for path: 'x': Unable to remove nonexistent key: x: missing value")]
    [InlineData("""[{"op":"copy","from":"/l/9","path":"/y"}]""", "error in copy for from: '/l/9': Unable to access invalid index: 9: invalid index referenced")]
    [InlineData("""[{"op":"frob","path":"/a"}]""", "Unexpected kind: frob")]
    [InlineData("""[{"path":"/a"}]""", "Unexpected kind: unknown")]
    [InlineData("""[{"op":"add","value":1}]""", "add operation failed to decode path: missing value")]
    public void FailingOperations_SayWhy(string patch, string message)
    {
        Assert.Null(JsonPatch.Apply(Tree.Parse("""{"a":1,"l":[1,2]}"""u8), Operations(patch), out var error));
        Assert.Equal(message, error);
    }

    [Fact]
    public void Copies_AreLimited()
    {
        var document = Tree.Parse(Encoding.UTF8.GetBytes($$"""{"a":"{{new string('x', 1_000_000)}}"}"""));
        var operations = Enumerable.Range(0, 4).Select(i => (TreeMap)Tree.Parse(Encoding.UTF8.GetBytes($$"""{"op":"copy","from":"/a","path":"/b{{i}}"}""")));
        Assert.Null(JsonPatch.Apply(document, operations, out var error));
        Assert.StartsWith("Unable to complete the copy, the accumulated size increase of copy is ", error, StringComparison.Ordinal);
    }

    private static IEnumerable<TreeMap> Operations(string patch) => ((TreeList)Tree.Parse(Encoding.UTF8.GetBytes(patch))).Items.Cast<TreeMap>();
}
