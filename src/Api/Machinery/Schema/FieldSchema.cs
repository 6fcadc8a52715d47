namespace Kubestrel.Machinery.Schema;

/// <summary>One field of a type, as every codec, patch and document needs it.</summary>
public sealed record FieldSchema(string Name, ValueSchema Value)
{
    public bool OmitEmpty { get; init; }

    /// <summary>Unset differs from zero.</summary>
    public bool Pointer { get; init; }

    public bool Required { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The declared default as JSON text; empty when there is none.</summary>
    public string Default { get; init; } = "";

    public string[] Enum { get; init; } = [];

    /// <summary>"merge", "replace", "retainKeys" or combinations with commas, as in x-kubernetes-patch-strategy.</summary>
    public string PatchStrategy { get; init; } = "";

    public string PatchMergeKey { get; init; } = "";

    public ListType ListType { get; init; }

    public string[] ListMapKeys { get; init; } = [];

    /// <summary>"atomic" or "granular" for maps and structs; empty when undeclared.</summary>
    public string MapType { get; init; } = "";
}
