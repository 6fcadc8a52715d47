namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GroupKind")]
public sealed partial record GroupKind
{
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";
}
