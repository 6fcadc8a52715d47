namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ApplyOptions")]
public sealed partial record ApplyOptions : KubeObject
{
    [Field("dryRun", 1, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    [Field("force", 2, Always = true, Required = true)]
    public bool Force { get; init; }

    [Field("fieldManager", 3, Always = true, Required = true)]
    public string FieldManager { get; init; } = "";
}
