using System.Text;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Codecs.Tests.Bodies;

public sealed class BodyDecoderTests
{
    private static readonly GroupVersionKind PodKind = new("", "v1", "Pod");
    private static readonly GroupVersionKind DeploymentKind = new("apps", "v1", "Deployment");
    private readonly BodyDecoder _decoder = new(ApiKinds.Registry);

    [Fact]
    public void BodyWithoutTypeMeta_TakesTheExpectedKind()
    {
        var pod = Assert.IsType<Pod>(Decode("""{"metadata":{"name":"a"}}""", PodKind).Object);
        Assert.Equal(("Pod", "v1", "a"), (pod.Kind, pod.ApiVersion, pod.Metadata.Name));
    }

    [Theory]
    [InlineData("", "the object provided is unrecognized (must be of type Pod): couldn't get version/kind; json parse error: unexpected end of JSON input (<empty>)")]
    [InlineData("{\"kind\":", "the object provided is unrecognized (must be of type Pod): couldn't get version/kind; json parse error: unexpected end of JSON input ({\"kind\":)")]
    [InlineData("nonsense", "the object provided is unrecognized (must be of type Pod): couldn't get version/kind; json parse error: invalid character 'o' in literal null (expecting 'u') (6e6f6e73656e7365)")]
    [InlineData("{'a':1}", "the object provided is unrecognized (must be of type Pod): couldn't get version/kind; json parse error: invalid character '\\'' looking for beginning of object key string ({'a':1})")]
    [InlineData("{\"kind\":5}", "the object provided is unrecognized (must be of type Pod): couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field .kind of type string ({\"kind\":5})")]
    [InlineData("{\"kind\":\"Foo\"}", "Foo in version \"v1\" cannot be handled as a Pod: no kind \"Foo\" is registered for version \"v1\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"")]
    [InlineData("{\"kind\":\"Pod\",\"apiVersion\":\"apps/v1\"}", "Pod in version \"v1\" cannot be handled as a Pod: no kind \"Pod\" is registered for version \"apps/v1\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"")]
    [InlineData("{\"kind\":\"Pod\",\"apiVersion\":\"a/b/c\"}", "the object provided is unrecognized (must be of type Pod): unexpected GroupVersion string: a/b/c ({\"kind\":\"Pod\",\"apiVersion\":\"a/ ...)")]
    [InlineData("{\"spec\":{\"nodeName\":5}}", "Pod in version \"v1\" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field PodSpec.spec.nodeName of type string")]
    [InlineData("{\"spec\":{\"containers\":{}}}", "Pod in version \"v1\" cannot be handled as a Pod: json: cannot unmarshal object into Go struct field PodSpec.spec.containers of type []v1.Container")]
    [InlineData("{\"metadata\":{\"labels\":{\"a\":1}}}", "Pod in version \"v1\" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string")]
    public void BadJson_IsRefusedInUpstreamsWords(string body, string message)
    {
        var failure = Decode(body, PodKind).Failure;
        Assert.Equal((400, "BadRequest", message), (failure!.Code, failure.Reason, failure.Message));
    }

    [Fact]
    public void SyntaxErrorBehindTypeMeta_IsAParseError()
    {
        var failure = Decode("{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"spec\":{]}", PodKind).Failure;
        Assert.Equal(
            "the object provided is unrecognized (must be of type Pod): couldn't get version/kind; json parse error: invalid character ']' looking for beginning of object key string ({\"kind\":\"Pod\",\"apiVersion\":\"v1 ...)",
            failure!.Message);
    }

    [Fact]
    public void UnknownAndDuplicateFields_AreHandledByValidation()
    {
        const string Body = """{"kind":"Pod","apiVersion":"v1","spec":{"foo":1,"nodeName":"a","nodeName":"b","containers":[{"name":"c","bar":2}]}}""";
        Assert.Empty(Decode(Body, PodKind).Warnings);
        string[] messages = ["unknown field \"spec.foo\"", "duplicate field \"spec.nodeName\"", "unknown field \"spec.containers[0].bar\""];
        Assert.Equal(messages, Decode(Body, PodKind, FieldValidation.Warn).Warnings);
        Assert.Equal(
            "Pod in version \"v1\" cannot be handled as a Pod: strict decoding error: " + string.Join(", ", messages),
            Decode(Body, PodKind, FieldValidation.Strict).Failure!.Message);
    }

    [Fact]
    public void AnotherKind_IsRefused() =>
        Assert.StartsWith("Pod in version \"v1\" cannot be handled as a Deployment: ", Decode("""{"kind":"Pod","apiVersion":"v1"}""", DeploymentKind).Failure!.Message, StringComparison.Ordinal);

    [Fact]
    public void BadYaml_IsRefusedInUpstreamsWords()
    {
        var failure = _decoder.Decode("a: b: c"u8, BodyFormat.Yaml, PodKind).Failure;
        Assert.Equal("the object provided is unrecognized (must be of type Pod): yaml: mapping values are not allowed in this context (613a20623a2063)", failure!.Message);
    }

    [Fact]
    public void DuplicateYamlKeys_AreWarned()
    {
        var decoded = _decoder.Decode("kind: Pod\napiVersion: v1\nspec:\n  nodeName: a\n  nodeName: b\n"u8, BodyFormat.Yaml, PodKind, FieldValidation.Warn);
        Assert.Equal(["line 5: key \"nodeName\" already set in map"], decoded.Warnings);
        Assert.Equal("b", ((Pod)decoded.Object!).Spec.NodeName);
    }

    [Theory]
    [InlineData("", "empty data (<empty>)")]
    [InlineData("k8s\0", "empty body (6b387300)")]
    [InlineData("abc", "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0] (616263)")]
    public void BadProtobuf_IsRefused(string body, string tail) =>
        Assert.Equal("the object provided is unrecognized (must be of type Pod): " + tail, _decoder.Decode(Encoding.UTF8.GetBytes(body), BodyFormat.Protobuf, PodKind).Failure!.Message);

    [Theory]
    [InlineData(BodyFormat.Json)]
    [InlineData(BodyFormat.Yaml)]
    [InlineData(BodyFormat.Protobuf)]
    public void EveryFormat_ComesBack(BodyFormat format)
    {
        var pod = Decode("""{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","labels":{"x":"<y>"}},"spec":{"containers":[{"name":"c","image":"i"}]}}""", PodKind).Object!;
        Assert.Equal(pod, _decoder.Decode(BodyEncoder.Encode(pod, format), format, PodKind).Object);
    }

    [Fact]
    public void BrokenText_BecomesReplacementCharacters()
    {
        var pod = (Pod)Decode("{\"metadata\":{\"name\":\"a\\ud800b\",\"annotations\":{\"k\":\"\\ud83d\\ude00\"}}}", PodKind).Object!;
        Assert.Equal("a\uFFFDb", pod.Metadata.Name);
        Assert.Equal("😀", pod.Metadata.Annotations["k"]);
        byte[] invalid = [.. "{\"metadata\":{\"name\":\"a"u8, 0xFF, .. "\"}}"u8];
        Assert.Equal("a\uFFFD", ((Pod)_decoder.Decode(invalid, BodyFormat.Json, PodKind).Object!).Metadata.Name);
    }

    [Fact]
    public void DeepNesting_IsRefused()
    {
        var body = "{\"spec\":{\"x\":" + new string('[', 20_000) + new string(']', 20_000) + "}}";
        Assert.Contains("exceeded max depth", Decode(body, PodKind).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PrettyJson_IsIndentedAsGoDoes()
    {
        var pod = Decode("""{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a:{,"}}""", PodKind).Object!;
        var text = Encoding.UTF8.GetString(BodyEncoder.Encode(pod, BodyFormat.Json, pretty: true));
        Assert.StartsWith("{\n  \"kind\": \"Pod\",\n  \"apiVersion\": \"v1\",\n  \"metadata\": {\n    \"name\": \"a:{,\",\n    \"creationTimestamp\": null\n  },", text, StringComparison.Ordinal);
        Assert.Contains("\"status\": {}\n}", text, StringComparison.Ordinal);
    }

    private Decoded Decode(string body, GroupVersionKind kind, FieldValidation validation = FieldValidation.Ignore) =>
        _decoder.Decode(Encoding.UTF8.GetBytes(body), BodyFormat.Json, kind, validation);
}
