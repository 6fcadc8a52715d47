namespace Kubestrel.Kinds.Core.V1;

/// <summary>Opens a TCP connection; that it opens is success.</summary>
[ApiType("io.k8s.api.core.v1.TCPSocketAction")]
public sealed partial record TCPSocketAction
{
    /// <summary>A number, 1 to 65535, or the name of a container port.</summary>
    [Field("port", 1, Always = true, Required = true)]
    public IntOrString Port { get; init; }

    /// <summary>The address to connect to, the pod's by default.</summary>
    [Field("host", 2)]
    public string Host { get; init; } = "";
}
