namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a runtime handler can do.</summary>
[ApiType("io.k8s.api.core.v1.NodeRuntimeHandlerFeatures")]
public sealed partial record NodeRuntimeHandlerFeatures
{
    /// <summary>True when volume mounts may be read-only with everything below them.</summary>
    [Field("recursiveReadOnlyMounts", 1)]
    public bool? RecursiveReadOnlyMounts { get; init; }

    /// <summary>True when pods may have hostUsers false.</summary>
    [Field("userNamespaces", 2)]
    public bool? UserNamespaces { get; init; }
}
