namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The query parameters of a request for a table.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions")]
public sealed partial record TableOptions : KubeObject
{
    /// <summary>What each row carries beside its cells: None, Metadata (the default) or Object.</summary>
    [Field("includeObject", 1)]
    public string IncludeObject { get; init; } = "";
}
