namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ContainerUser")]
public sealed partial record ContainerUser
{
    [Field("linux", 1)]
    public LinuxContainerUser? Linux { get; init; }
}
