namespace Kubestrel.Kinds.Core.V1;

/// <summary>The user the first process of a container was started with.</summary>
[ApiType("io.k8s.api.core.v1.ContainerUser")]
public sealed partial record ContainerUser
{
    /// <summary>The numeric ids, for containers on Linux; only when the runtime says them.</summary>
    [Field("linux", 1)]
    public LinuxContainerUser? Linux { get; init; }
}
