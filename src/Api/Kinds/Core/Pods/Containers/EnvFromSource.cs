namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.EnvFromSource")]
public sealed partial record EnvFromSource
{
    [Field("prefix", 1)]
    public string Prefix { get; init; } = "";

    [Field("configMapRef", 2)]
    public ConfigMapEnvSource? ConfigMapRef { get; init; }

    [Field("secretRef", 3)]
    public SecretEnvSource? SecretRef { get; init; }
}
