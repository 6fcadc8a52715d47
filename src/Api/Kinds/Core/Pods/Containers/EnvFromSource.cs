namespace Kubestrel.Kinds.Core.V1;

/// <summary>A ConfigMap or Secret whose entries become environment variables. Names that are no valid variable are left out.</summary>
[ApiType("io.k8s.api.core.v1.EnvFromSource")]
public sealed partial record EnvFromSource
{
    /// <summary>Put before each name.</summary>
    [Field("prefix", 1)]
    public string Prefix { get; init; } = "";

    /// <summary>The ConfigMap to take.</summary>
    [Field("configMapRef", 2)]
    public ConfigMapEnvSource? ConfigMapRef { get; init; }

    /// <summary>The secret to take.</summary>
    [Field("secretRef", 3)]
    public SecretEnvSource? SecretRef { get; init; }
}
