namespace Kubestrel.Kinds.Core.V1;

/// <summary>An address of a pod.</summary>
[ApiType("io.k8s.api.core.v1.PodIP")]
public sealed partial record PodIP
{
    /// <summary>An IPv4 or IPv6 address of the pod.</summary>
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";
}
