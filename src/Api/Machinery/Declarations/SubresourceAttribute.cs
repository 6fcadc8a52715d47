namespace Kubestrel.Machinery;

/// <summary>Declares a subresource of the kind's resource; group and version only where they are not the resource's own.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SubresourceAttribute(string name, string kind, string verbs) : Attribute
{
    public string Name { get; } = name;

    public string Kind { get; } = kind;

    public string Verbs { get; } = verbs;

    public string Group { get; set; } = "";

    public string Version { get; set; } = "";
}
