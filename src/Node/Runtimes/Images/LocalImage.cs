namespace Kubestrel.Runtimes.Images;

/// <summary>A one-layer image and the names it goes by. <see cref="Id"/> is what CRI calls the image's id.</summary>
public sealed record LocalImage(IReadOnlyList<string> Names, string Id, OciBlob Layer, OciBlob Config, OciBlob Manifest);
