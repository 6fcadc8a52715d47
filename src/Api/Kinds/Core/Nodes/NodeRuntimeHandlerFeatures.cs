namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeRuntimeHandlerFeatures")]
public sealed partial record NodeRuntimeHandlerFeatures
{
    [Field("recursiveReadOnlyMounts", 1)]
    public bool? RecursiveReadOnlyMounts { get; init; }

    [Field("userNamespaces", 2)]
    public bool? UserNamespaces { get; init; }
}
