namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The query parameters of a patch request.</summary>
[ApiKind("meta.k8s.io", "v1", "PatchOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions")]
public sealed partial record PatchOptions : KubeObject
{
    /// <summary>"All" runs admission and validation and answers as usual, but stores nothing.</summary>
    [Field("dryRun", 1, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    /// <summary>For apply only: takes fields over that other managers own with other values. Unset is false.</summary>
    [Field("force", 2)]
    public bool? Force { get; init; }

    /// <summary>The name under which the changed fields are owned; required for apply, else by default the User-Agent up to its first "/".</summary>
    [Field("fieldManager", 3)]
    public string FieldManager { get; init; } = "";

    /// <summary>What unknown and duplicate fields do: Ignore drops them, Warn (the default) drops and warns, Strict refuses the request.</summary>
    [Field("fieldValidation", 4)]
    public string FieldValidation { get; init; } = "";
}
