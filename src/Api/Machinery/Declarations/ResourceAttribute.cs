namespace Kubestrel.Machinery;

/// <summary>Declares that a kind is served as a resource; lists are separated by commas.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceAttribute(string name, string singular, bool namespaced, string verbs) : Attribute
{
    public string Name { get; } = name;

    public string Singular { get; } = singular;

    public bool Namespaced { get; } = namespaced;

    public string Verbs { get; } = verbs;

    public string ShortNames { get; set; } = "";

    public string Categories { get; set; } = "";

    public string StorageVersionHash { get; set; } = "";
}
