namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The resources of one group version: the answer of /api/v1 and /apis/GROUP/VERSION.</summary>
[ApiKind("meta.k8s.io", "v1", "APIResourceList")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList")]
public sealed partial record APIResourceList : KubeObject
{
    /// <summary>The group version these resources belong to, "v1" or "apps/v1".</summary>
    [Field("groupVersion", 1, Always = true, Required = true)]
    public string GroupVersion { get; init; } = "";

    /// <summary>Resources and subresources, each under its own name.</summary>
    [Field("resources", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<APIResource> Resources { get; init; }
}
