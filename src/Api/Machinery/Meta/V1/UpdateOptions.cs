namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The query parameters of an update request.</summary>
[ApiKind("meta.k8s.io", "v1", "UpdateOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions")]
public sealed partial record UpdateOptions : KubeObject
{
    /// <summary>"All" runs admission and validation and answers as usual, but stores nothing.</summary>
    [Field("dryRun", 1, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    /// <summary>The name under which the changed fields are owned, at most 128 characters; by default the User-Agent up to its first "/".</summary>
    [Field("fieldManager", 2)]
    public string FieldManager { get; init; } = "";

    /// <summary>What unknown and duplicate fields do: Ignore drops them, Warn (the default) drops and warns, Strict refuses the request.</summary>
    [Field("fieldValidation", 3)]
    public string FieldValidation { get; init; } = "";
}
