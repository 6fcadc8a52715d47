namespace Kubestrel.Kinds.Core.V1;

/// <summary>A port a daemon of the node listens on.</summary>
[ApiType("io.k8s.api.core.v1.DaemonEndpoint")]
public sealed partial record DaemonEndpoint
{
    /// <summary>The TCP port number on the node's addresses.</summary>
    [Field("Port", 1, Always = true, Required = true)]
    public int Port { get; init; }
}
