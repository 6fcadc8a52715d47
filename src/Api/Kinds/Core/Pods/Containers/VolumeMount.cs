namespace Kubestrel.Kinds.Core.V1;

/// <summary>A volume in a container.</summary>
[ApiType("io.k8s.api.core.v1.VolumeMount")]
public sealed partial record VolumeMount
{
    /// <summary>The name of one of the pod's volumes.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 2)]
    public bool ReadOnly { get; init; }

    /// <summary>For readOnly mounts: Disabled (the default) leaves mounts below writable, Enabled makes them read-only or fails, IfPossible tries.</summary>
    [Field("recursiveReadOnly", 7)]
    public string? RecursiveReadOnly { get; init; }

    /// <summary>Where the volume appears; must not contain ":".</summary>
    [Field("mountPath", 3, Always = true, Required = true)]
    public string MountPath { get; init; } = "";

    /// <summary>The path in the volume that is mounted, its root by default; relative, without "..".</summary>
    [Field("subPath", 4)]
    public string SubPath { get; init; } = "";

    /// <summary>Whether later mounts show: None (the default), HostToContainer, or Bidirectional, which needs a privileged container.</summary>
    [Field("mountPropagation", 5, Enum = "Bidirectional,HostToContainer,None")]
    public string? MountPropagation { get; init; }

    /// <summary>As subPath, with $(NAME) replaced by environment variables; not together with it.</summary>
    [Field("subPathExpr", 6)]
    public string SubPathExpr { get; init; } = "";
}
