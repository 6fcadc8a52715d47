namespace Kubestrel.Kinds.Core.V1;

/// <summary>Identity and versions of a node.</summary>
[ApiType("io.k8s.api.core.v1.NodeSystemInfo")]
public sealed partial record NodeSystemInfo
{
    /// <summary>The content of /etc/machine-id: stays over restarts, unique in the cluster.</summary>
    [Field("machineID", 1, Always = true, Required = true)]
    public string MachineID { get; init; } = "";

    /// <summary>The machine's UUID as its firmware gives it.</summary>
    [Field("systemUUID", 2, Always = true, Required = true)]
    public string SystemUUID { get; init; } = "";

    /// <summary>Changes with every start of the machine.</summary>
    [Field("bootID", 3, Always = true, Required = true)]
    public string BootID { get; init; } = "";

    /// <summary>The kernel's release, as uname -r prints it.</summary>
    [Field("kernelVersion", 4, Always = true, Required = true)]
    public string KernelVersion { get; init; } = "";

    /// <summary>The distribution, PRETTY_NAME of /etc/os-release.</summary>
    [Field("osImage", 5, Always = true, Required = true)]
    public string OsImage { get; init; } = "";

    /// <summary>Runtime and version, "containerd://1.7.24".</summary>
    [Field("containerRuntimeVersion", 6, Always = true, Required = true)]
    public string ContainerRuntimeVersion { get; init; } = "";

    /// <summary>The kubelet's version, "v1.32.0"; what kubectl get nodes shows.</summary>
    [Field("kubeletVersion", 7, Always = true, Required = true)]
    public string KubeletVersion { get; init; } = "";

    /// <summary>Deprecated: the kubelet's version again, or empty, since the kubelet does not know the proxy's.</summary>
    [Field("kubeProxyVersion", 8, Always = true, Required = true)]
    public string KubeProxyVersion { get; init; } = "";

    /// <summary>linux or windows; also the node's label kubernetes.io/os.</summary>
    [Field("operatingSystem", 9, Always = true, Required = true)]
    public string OperatingSystem { get; init; } = "";

    /// <summary>The processor as Go names it: amd64, arm64, ...</summary>
    [Field("architecture", 10, Always = true, Required = true)]
    public string Architecture { get; init; } = "";
}
