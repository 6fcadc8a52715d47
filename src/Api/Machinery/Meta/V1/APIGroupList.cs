namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The answer of /apis: all groups but the core one.</summary>
[ApiKind("meta.k8s.io", "v1", "APIGroupList")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList")]
public sealed partial record APIGroupList : KubeObject
{
    /// <summary>Each served group with its versions.</summary>
    [Field("groups", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<APIGroup> Groups { get; init; }
}
