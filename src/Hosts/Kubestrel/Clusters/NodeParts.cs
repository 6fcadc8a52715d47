using System.Net;
using Kubestrel.Dns;
using Kubestrel.Dns.Forwarding;
using Kubestrel.Dns.Publishing;
using Kubestrel.Kubelet;
using Kubestrel.PodNetwork;
using Kubestrel.Proxy;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Images;

namespace Kubestrel.Clusters;

/// <summary>The settings of this machine's node, derived from the data dir: what `up` starts and `down` clears away agree by construction.</summary>
internal sealed record NodeParts(ClusterPaths Paths, ClusterState State)
{
    public ContainerdLayout Layout { get; } = new(Paths.Root);

    public IPAddress Address { get; } = Ports.HostAddress();

    public ContainerdOptions Containerd { get; } = new() { SandboxImage = LocalImageNames.Sandbox };

    /// <summary>Below every cgroup hierarchy; one a cluster, so that clusters do not share kubepods.</summary>
    public string CgroupRoot => "/kubestrel-" + Layout.Id;

    public PodNetworkOptions Network => new()
    {
        Bridge = PodNetworkOptions.BridgeFor(Layout.Id),
        PodCidrs = [State.NodePodCidr],
        UnmasqueradedCidrs = [State.PodCidr],
        ConfigFolder = Layout.CniConfig,
        StateFolder = Paths.Network,
    };

    public ProxyOptions Proxy => new()
    {
        NodeName = State.NodeName,
        Table = "kubestrel-" + Layout.Id,
        ClusterCidrs = [State.PodCidr],
        ServiceCidrs = [State.ServiceCidr],
        NodeIPs = [Address],
    };

    public DnsOptions Dns => new()
    {
        Listen = [new IPEndPoint(Address, State.DnsPort)],
        Forward = new ForwardOptions { Excluded = [IPAddress.Parse(State.DnsAddress)] },
    };

    public PublishOptions DnsService => new() { ServiceAddresses = [IPAddress.Parse(State.DnsAddress)], NodeName = State.NodeName };

    public KubeletOptions Kubelet => new()
    {
        NodeName = State.NodeName,
        NodeIps = [Address.ToString()],
        RootDirectory = Paths.Kubelet,
        PodLogsDirectory = Paths.PodLogs,
        ContainerLogsDirectory = null,
        Port = State.KubeletPort,
        ClusterDns = [State.DnsAddress],
        CgroupRoot = CgroupRoot,
        StaticPodPath = Paths.Manifests,
        Version = ClusterVersion.Kubernetes,
    };
}
