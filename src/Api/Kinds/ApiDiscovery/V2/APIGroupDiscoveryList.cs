namespace Kubestrel.Kinds.ApiDiscovery.V2;

/// <summary>The groups of the server: aggregated discovery, the answer of /api and /apis to clients that ask for it.</summary>
[ApiKind("apidiscovery.k8s.io", "v2", "APIGroupDiscoveryList")]
[ApiType("io.k8s.api.apidiscovery.v2.APIGroupDiscoveryList")]
public sealed partial record APIGroupDiscoveryList : ListObject
{
    /// <summary>The groups, in order of preference; the core group has no name.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<APIGroupDiscovery> Items { get; init; }
}
