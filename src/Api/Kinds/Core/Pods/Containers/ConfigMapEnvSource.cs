namespace Kubestrel.Kinds.Core.V1;

/// <summary>All entries of a ConfigMap as environment variables.</summary>
[ApiType("io.k8s.api.core.v1.ConfigMapEnvSource")]
public sealed partial record ConfigMapEnvSource
{
    /// <summary>The ConfigMap, in the pod's namespace.</summary>
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    /// <summary>With true the container also starts when the ConfigMap does not exist. Default false.</summary>
    [Field("optional", 2)]
    public bool? Optional { get; init; }
}
