namespace Kubestrel.Kinds.Core.V1;

/// <summary>One entry of a secret.</summary>
[ApiType("io.k8s.api.core.v1.SecretKeySelector", Map = "atomic")]
public sealed partial record SecretKeySelector
{
    /// <summary>The secret, in the pod's namespace.</summary>
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    /// <summary>The entry's name in data.</summary>
    [Field("key", 2, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>With true the container also starts when the secret or the entry does not exist; the variable is then not set. Default false.</summary>
    [Field("optional", 3)]
    public bool? Optional { get; init; }
}
