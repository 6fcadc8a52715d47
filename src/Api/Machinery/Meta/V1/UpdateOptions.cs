namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "UpdateOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions")]
public sealed partial record UpdateOptions : KubeObject
{
    [Field("dryRun", 1, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    [Field("fieldManager", 2)]
    public string FieldManager { get; init; } = "";

    [Field("fieldValidation", 3)]
    public string FieldValidation { get; init; } = "";
}
