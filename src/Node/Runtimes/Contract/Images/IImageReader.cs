namespace Kubestrel.Runtimes.Contract.Images;

public interface IImageReader
{
    /// <summary>All images, or those of one reference.</summary>
    Task<RuntimeResult<IReadOnlyList<ImageInfo>>> ListImagesAsync(string? reference, CancellationToken cancellationToken);

    /// <summary>The image, or null inside the answer where it is not on the node.</summary>
    Task<RuntimeResult<ImageLookup>> GetImageAsync(ImageSpec image, CancellationToken cancellationToken);

    Task<RuntimeResult<ImageFilesystems>> GetImageFilesystemsAsync(CancellationToken cancellationToken);
}
