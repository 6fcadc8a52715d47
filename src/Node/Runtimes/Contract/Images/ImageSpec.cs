namespace Kubestrel.Runtimes.Contract.Images;

public sealed record ImageSpec(string Image)
{
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;

    /// <summary>As the pod's author wrote it, where <see cref="Image"/> is an id.</summary>
    public string UserSpecifiedImage { get; init; } = "";

    public string RuntimeHandler { get; init; } = "";
}
