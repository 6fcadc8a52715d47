namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The query parameters of a get request.</summary>
[ApiKind("meta.k8s.io", "v1", "GetOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions")]
public sealed partial record GetOptions : KubeObject
{
    /// <summary>The least revision the answer may show: unset reads the newest, "0" whatever the server has at hand.</summary>
    [Field("resourceVersion", 1)]
    public string ResourceVersion { get; init; } = "";
}
