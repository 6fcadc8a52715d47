namespace Kubestrel.Kinds.Core.V1;

/// <summary>All entries of a secret as environment variables.</summary>
[ApiType("io.k8s.api.core.v1.SecretEnvSource")]
public sealed partial record SecretEnvSource
{
    /// <summary>The secret, in the pod's namespace.</summary>
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    /// <summary>With true the container also starts when the secret does not exist. Default false.</summary>
    [Field("optional", 2)]
    public bool? Optional { get; init; }
}
