namespace Kubestrel.Kinds.Core.V1;

/// <summary>A ConfigMap or Secret whose entries become environment variables. Names that are no valid variable are left out.</summary>
[ApiType("io.k8s.api.core.v1.EnvFromSource")]
public sealed partial record EnvFromSource
{
    /// <summary>Put before each entry's name, as "DB_".</summary>
    [Field("prefix", 1)]
    public string Prefix { get; init; } = "";

    /// <summary>The ConfigMap whose data entries become variables.</summary>
    [Field("configMapRef", 2)]
    public ConfigMapEnvSource? ConfigMapRef { get; init; }

    /// <summary>The secret whose data entries become variables.</summary>
    [Field("secretRef", 3)]
    public SecretEnvSource? SecretRef { get; init; }
}
