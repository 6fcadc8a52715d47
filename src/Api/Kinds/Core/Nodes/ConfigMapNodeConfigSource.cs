namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ConfigMapNodeConfigSource")]
public sealed partial record ConfigMapNodeConfigSource
{
    [Field("namespace", 1, Always = true, Required = true)]
    public string Namespace { get; init; } = "";

    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("uid", 3)]
    public string Uid { get; init; } = "";

    [Field("resourceVersion", 4)]
    public string ResourceVersion { get; init; } = "";

    [Field("kubeletConfigKey", 5, Always = true, Required = true)]
    public string KubeletConfigKey { get; init; } = "";
}
