namespace Kubestrel.Kinds.Core.V1;

/// <summary>A port a container listens on.</summary>
[ApiType("io.k8s.api.core.v1.ContainerPort")]
public sealed partial record ContainerPort
{
    /// <summary>A name for services and probes to refer to, unique in the pod: at most 15 lower-case letters, digits and "-".</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>A port of the node that leads to this one; only one pod on a node can have it. With hostNetwork it must equal containerPort.</summary>
    [Field("hostPort", 2)]
    public int HostPort { get; init; }

    /// <summary>The port inside the pod, 1 to 65535.</summary>
    [Field("containerPort", 3, Always = true, Required = true)]
    public int ContainerPortValue { get; init; }

    /// <summary>The transport: TCP, UDP or SCTP.</summary>
    [Field("protocol", 4, Default = "\"TCP\"", Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    /// <summary>The node's address on which hostPort is opened; all of them by default.</summary>
    [Field("hostIP", 5)]
    public string HostIP { get; init; } = "";
}
