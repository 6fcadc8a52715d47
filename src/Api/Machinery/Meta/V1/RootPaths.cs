namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.RootPaths")]
public sealed partial record RootPaths
{
    [Field("paths", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Paths { get; init; }
}
