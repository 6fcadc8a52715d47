namespace Kubestrel.Kinds.Networking.V1;

/// <summary>NetworkPolicy objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("networking.k8s.io", "v1", "NetworkPolicyList")]
[ApiType("io.k8s.api.networking.v1.NetworkPolicyList")]
public sealed partial record NetworkPolicyList : ListObject
{
    /// <summary>The NetworkPolicy objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<NetworkPolicy> Items { get; init; }
}
