namespace Kubestrel.Machinery;

/// <summary>Declares a record as a top-level kind of a group version.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiKindAttribute(string group, string version, string kind) : Attribute
{
    public string Group { get; } = group;

    public string Version { get; } = version;

    public string Kind { get; } = kind;

    /// <summary>The release ("1.25") from which on the kind is deprecated; empty when it is not.</summary>
    public string Deprecated { get; set; } = "";

    public string Removed { get; set; } = "";

    /// <summary>"group/version, Kind=kind" of the kind to use instead.</summary>
    public string Replacement { get; set; } = "";
}
