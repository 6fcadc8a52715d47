using System.Text;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Patches;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Codecs.Tests.Patches;

public sealed class ObjectPatcherTests
{
    private static readonly Pod Current = Pod.Empty with
    {
        Kind = "Pod",
        ApiVersion = "v1",
        Metadata = ObjectMeta.Empty with { Name = "a", Labels = ValueMap.Of(("x", "1")) },
        Spec = PodSpec.Empty with { Containers = [Container.Empty with { Name = "c", Image = "i" }] },
    };

    private readonly ObjectPatcher _patcher = new(ApiKinds.Registry.Get<Pod>());

    [Theory]
    [InlineData(PatchType.Merge, """{"metadata":{"labels":{"y":"2"}}}""")]
    [InlineData(PatchType.StrategicMerge, """{"metadata":{"labels":{"y":"2"}}}""")]
    [InlineData(PatchType.Json, """[{"op":"add","path":"/metadata/labels/y","value":"2"}]""")]
    public void EveryType_Patches(PatchType type, string patch)
    {
        var patched = (Pod)Apply(type, patch).Object!;
        Assert.Equal(Current with { Metadata = Current.Metadata with { Labels = ValueMap.Of(("x", "1"), ("y", "2")) } }, patched);
    }

    [Theory]
    [InlineData(PatchType.Json, "{}", FieldValidation.Ignore, 400, "json: cannot unmarshal object into Go value of type jsonpatch.Patch")]
    [InlineData(PatchType.Json, "{}", FieldValidation.Warn, 400, "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp")]
    [InlineData(PatchType.Json, "[", FieldValidation.Ignore, 400, "unexpected end of JSON input")]
    [InlineData(PatchType.Json, """[{"op":"remove","path":"/nope"}]""", FieldValidation.Warn, 422, "the server rejected our request due to an error in our request")]
    [InlineData(PatchType.Merge, "[", FieldValidation.Ignore, 400, "Invalid JSON Patch")]
    [InlineData(PatchType.Merge, "[1]", FieldValidation.Warn, 400, "error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}")]
    [InlineData(PatchType.StrategicMerge, "x", FieldValidation.Warn, 400, "invalid character 'x' looking for beginning of value")]
    public void BadPatches_AreRefusedInUpstreamsWords(PatchType type, string patch, FieldValidation validation, int code, string message)
    {
        var failure = Apply(type, patch, validation).Failure!;
        Assert.Equal((code, message), (failure.Code, failure.Message));
    }

    [Fact]
    public void ResultOfTheWrongType_IsInvalid()
    {
        var failure = Apply(PatchType.StrategicMerge, """{"spec":{"nodeName":5}}""").Failure!;
        Assert.Equal((422, "Invalid"), (failure.Code, failure.Reason));
        Assert.Equal(
            " \"\" is invalid: patch: Invalid value: \"map[spec:map[nodeName:5]]\": json: cannot unmarshal number into Go struct field PodSpec.spec.nodeName of type string",
            failure.Message);
    }

    [Fact]
    public void UnknownFields_AreWarnedOrRefused()
    {
        const string Patch = """{"spec":{"foo":1}}""";
        Assert.Equal(["unknown field \"spec.foo\""], Apply(PatchType.Merge, Patch, FieldValidation.Warn).Warnings);
        Assert.Contains("strict decoding error: unknown field \"spec.foo\"", Apply(PatchType.Merge, Patch, FieldValidation.Strict).Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["json patch unknown field \"[0].frob\""],
            Apply(PatchType.Json, """[{"op":"test","path":"/kind","value":"Pod","frob":1}]""", FieldValidation.Warn).Warnings);
    }

    [Fact]
    public void TooManyOperations_AreRefused()
    {
        var patch = "[" + string.Join(',', Enumerable.Repeat("""{"op":"test","path":"/kind","value":"Pod"}""", 10_001)) + "]";
        var failure = Apply(PatchType.Json, patch).Failure!;
        Assert.Equal((413, "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got 10001"), (failure.Code, failure.Message));
    }

    private Decoded Apply(PatchType type, string patch, FieldValidation validation = FieldValidation.Ignore) =>
        _patcher.Apply(Current, type, Encoding.UTF8.GetBytes(patch), validation);
}
