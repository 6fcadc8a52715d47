namespace Kubestrel.Runtimes.Contract.Images;

/// <summary>Answer of a look-up; <paramref name="Image"/> is null where the node does not have it.</summary>
public sealed record ImageLookup(ImageInfo? Image);
