namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "CreateOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions")]
public sealed partial record CreateOptions : KubeObject
{
    [Field("dryRun", 1, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    [Field("fieldManager", 3)]
    public string FieldManager { get; init; } = "";

    [Field("fieldValidation", 4)]
    public string FieldValidation { get; init; } = "";
}
