namespace Kubestrel.Kinds.Core.V1;

/// <summary>Asks the gRPC health service; SERVING is success.</summary>
[ApiType("io.k8s.api.core.v1.GRPCAction")]
public sealed partial record GRPCAction
{
    /// <summary>The port of the gRPC server, 1 to 65535.</summary>
    [Field("port", 1, Always = true, Required = true)]
    public int Port { get; init; }

    /// <summary>The service to ask about, in the HealthCheckRequest; empty asks about the whole server.</summary>
    [Field("service", 2, Always = true, Default = "\"\"")]
    public string? Service { get; init; }
}
