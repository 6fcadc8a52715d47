namespace Kubestrel.Machinery;

/// <summary>A served resource as discovery describes it.</summary>
public sealed record ResourceInfo(GroupVersionResource Id, GroupVersionKind Kind, string Singular, bool Namespaced)
{
    public string[] Verbs { get; init; } = [];

    public string[] ShortNames { get; init; } = [];

    public string[] Categories { get; init; } = [];

    public string StorageVersionHash { get; init; } = "";

    public SubresourceInfo[] Subresources { get; init; } = [];

    public string Name => Id.Resource;

    public bool Supports(string verb) => Array.IndexOf(Verbs, verb) >= 0;

    public SubresourceInfo? Subresource(string name) => Array.Find(Subresources, subresource => subresource.Name == name);
}
