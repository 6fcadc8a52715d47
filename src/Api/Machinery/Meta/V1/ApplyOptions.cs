namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The query parameters of a server-side apply request.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ApplyOptions")]
public sealed partial record ApplyOptions : KubeObject
{
    /// <summary>"All" runs admission and validation and answers as usual, but stores nothing.</summary>
    [Field("dryRun", 1, List = "atomic")]
    public ValueList<string> DryRun { get; init; }

    /// <summary>Takes fields over that other managers own with other values; false answers such a conflict with 409.</summary>
    [Field("force", 2, Always = true, Required = true)]
    public bool Force { get; init; }

    /// <summary>The name under which the applied fields are owned, at most 128 characters; required.</summary>
    [Field("fieldManager", 3, Always = true, Required = true)]
    public string FieldManager { get; init; } = "";
}
