namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeSystemInfo")]
public sealed partial record NodeSystemInfo
{
    [Field("machineID", 1, Always = true, Required = true)]
    public string MachineID { get; init; } = "";

    [Field("systemUUID", 2, Always = true, Required = true)]
    public string SystemUUID { get; init; } = "";

    [Field("bootID", 3, Always = true, Required = true)]
    public string BootID { get; init; } = "";

    [Field("kernelVersion", 4, Always = true, Required = true)]
    public string KernelVersion { get; init; } = "";

    [Field("osImage", 5, Always = true, Required = true)]
    public string OsImage { get; init; } = "";

    [Field("containerRuntimeVersion", 6, Always = true, Required = true)]
    public string ContainerRuntimeVersion { get; init; } = "";

    [Field("kubeletVersion", 7, Always = true, Required = true)]
    public string KubeletVersion { get; init; } = "";

    [Field("kubeProxyVersion", 8, Always = true, Required = true)]
    public string KubeProxyVersion { get; init; } = "";

    [Field("operatingSystem", 9, Always = true, Required = true)]
    public string OperatingSystem { get; init; } = "";

    [Field("architecture", 10, Always = true, Required = true)]
    public string Architecture { get; init; } = "";
}
