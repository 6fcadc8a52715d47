namespace Kubestrel.Kinds.Core.V1;

/// <summary>Entries of a secret as files, kept in memory. They follow later changes, except in subPath mounts.</summary>
[ApiType("io.k8s.api.core.v1.SecretVolumeSource")]
public sealed partial record SecretVolumeSource
{
    /// <summary>The secret to read, from the namespace of the pod.</summary>
    [Field("secretName", 1)]
    public string SecretName { get; init; } = "";

    /// <summary>Which entries, and as which files; by default all, each under its own name.</summary>
    [Field("items", 2, List = "atomic")]
    public ValueList<KeyToPath> Items { get; init; }

    /// <summary>Permission bits of the files, 0 to 0777 in octal or 511 in decimal; 0644 by default.</summary>
    [Field("defaultMode", 3)]
    public int? DefaultMode { get; init; }

    /// <summary>With true the pod also starts when the secret or an entry does not exist. Default false.</summary>
    [Field("optional", 4)]
    public bool? Optional { get; init; }
}
