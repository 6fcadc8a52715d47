namespace Kubestrel.Machinery.Meta.V1;

/// <summary>An address of the server for clients of one network.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR")]
public sealed partial record ServerAddressByClientCIDR
{
    /// <summary>The clients' network, as in "10.0.0.0/8".</summary>
    [Field("clientCIDR", 1, Always = true, Required = true)]
    public string ClientCIDR { get; init; } = "";

    /// <summary>Host and port, or an IP address, at which these clients reach the server.</summary>
    [Field("serverAddress", 2, Always = true, Required = true)]
    public string ServerAddress { get; init; } = "";
}
