namespace Kubestrel.Kinds.Core.V1;

/// <summary>Not used since v1.22: a ConfigMap with the kubelet's configuration.</summary>
[ApiType("io.k8s.api.core.v1.ConfigMapNodeConfigSource")]
public sealed partial record ConfigMapNodeConfigSource
{
    /// <summary>The namespace of the ConfigMap; required in spec.</summary>
    [Field("namespace", 1, Always = true, Required = true)]
    public string Namespace { get; init; } = "";

    /// <summary>The ConfigMap's name; required in spec.</summary>
    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The ConfigMap's uid; only in status.</summary>
    [Field("uid", 3)]
    public string Uid { get; init; } = "";

    /// <summary>The ConfigMap's revision; only in status.</summary>
    [Field("resourceVersion", 4)]
    public string ResourceVersion { get; init; } = "";

    /// <summary>The key under which the configuration is.</summary>
    [Field("kubeletConfigKey", 5, Always = true, Required = true)]
    public string KubeletConfigKey { get; init; } = "";
}
