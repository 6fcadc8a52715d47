namespace Kubestrel.Machinery;

/// <summary>
/// Declares a property as an API field. The C# type says the rest: a nullable type is a Go pointer,
/// ValueList and ValueMap are lists and maps. Properties stand in the order of the JSON output.
/// </summary>
/// <param name="json">The JSON name.</param>
/// <param name="proto">Field numbers in protobuf: one, or the path through nested messages where the JSON is flat; none when protobuf lacks the field.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string json, params int[] proto) : Attribute
{
    public string Json { get; } = json;

    public IReadOnlyList<int> Proto { get; } = proto;

    /// <summary>Printed also when unset or empty (no omitempty).</summary>
    public bool Always { get; set; }

    public bool Required { get; set; }

    /// <summary>The declared default as JSON text.</summary>
    public string Default { get; set; } = "";

    /// <summary>Allowed values, separated by commas.</summary>
    public string Enum { get; set; } = "";

    public string PatchStrategy { get; set; } = "";

    public string MergeKey { get; set; } = "";

    /// <summary>atomic, set or map.</summary>
    public string List { get; set; } = "";

    /// <summary>The keys of a list of type map, separated by commas.</summary>
    public string Keys { get; set; } = "";

    /// <summary>atomic for a map or struct that is owned whole.</summary>
    public string Map { get; set; } = "";

    /// <summary>The protobuf form wraps the list in a message (its only field is number 1).</summary>
    public bool Wrapped { get; set; }

    /// <summary>For RawJson, which has no nullable form: a Go pointer, left out when absent.</summary>
    public bool Pointer { get; set; }

    /// <summary>For RawJson: extension, fields or any.</summary>
    public string Raw { get; set; } = "";
}
