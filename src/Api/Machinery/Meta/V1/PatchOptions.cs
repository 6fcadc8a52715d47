namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "PatchOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions")]
public sealed partial record PatchOptions : KubeObject
{
    [Field("dryRun", 1, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    [Field("force", 2)]
    public bool? Force { get; init; }

    [Field("fieldManager", 3)]
    public string FieldManager { get; init; } = "";

    [Field("fieldValidation", 4)]
    public string FieldValidation { get; init; } = "";
}
