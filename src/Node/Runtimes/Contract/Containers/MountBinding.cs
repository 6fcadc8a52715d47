using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>A host path bound into a container.</summary>
public sealed record MountBinding
{
    public required string ContainerPath { get; init; }

    /// <summary>Must exist, except for an image volume; symbolic links are followed.</summary>
    public required string HostPath { get; init; }

    public bool ReadOnly { get; init; }

    public bool SelinuxRelabel { get; init; }

    public MountPropagation Propagation { get; init; }

    public IReadOnlyList<IdMapping> UidMappings { get; init; } = [];

    public IReadOnlyList<IdMapping> GidMappings { get; init; } = [];

    /// <summary>Needs <see cref="ReadOnly"/>, private propagation and a runtime handler with that feature.</summary>
    public bool RecursiveReadOnly { get; init; }

    /// <summary>An image volume: the image is mounted instead of a host path. containerd 2.1 and newer.</summary>
    public ImageSpec? Image { get; init; }
}
