namespace Kubestrel.Kinds.Core.V1;

/// <summary>The user the first process of a container was started with.</summary>
[ApiType("io.k8s.api.core.v1.ContainerUser")]
public sealed partial record ContainerUser
{
    /// <summary>The ids, for containers on Linux.</summary>
    [Field("linux", 1)]
    public LinuxContainerUser? Linux { get; init; }
}
