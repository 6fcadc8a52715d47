namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ObjectReference", Map = "atomic")]
public sealed partial record ObjectReference
{
    [Field("kind", 1)]
    public string Kind { get; init; } = "";

    [Field("namespace", 2)]
    public string Namespace { get; init; } = "";

    [Field("name", 3)]
    public string Name { get; init; } = "";

    [Field("uid", 4)]
    public string Uid { get; init; } = "";

    [Field("apiVersion", 5)]
    public string ApiVersion { get; init; } = "";

    [Field("resourceVersion", 6)]
    public string ResourceVersion { get; init; } = "";

    [Field("fieldPath", 7)]
    public string FieldPath { get; init; } = "";
}
