using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Runtimes.Cri.Mapping;

internal static class ImageMapping
{
    public static Wire.ImageSpec ToWire(ImageSpec image)
    {
        var wire = new Wire.ImageSpec { Image = image.Image, UserSpecifiedImage = image.UserSpecifiedImage, RuntimeHandler = image.RuntimeHandler };
        WireMap.Copy(image.Annotations, wire.Annotations);
        return wire;
    }

    public static ImageSpec FromWire(Wire.ImageSpec image) => new(image.Image)
    {
        Annotations = image.Annotations,
        UserSpecifiedImage = image.UserSpecifiedImage,
        RuntimeHandler = image.RuntimeHandler,
    };

    public static Wire.AuthConfig? ToWire(RegistryCredential? credential) => credential is null ? null : new()
    {
        Username = credential.UserName,
        Password = credential.Password,
        Auth = credential.Auth,
        ServerAddress = credential.ServerAddress,
        IdentityToken = credential.IdentityToken,
        RegistryToken = credential.RegistryToken,
    };

    public static ImageInfo FromWire(Wire.Image image, IReadOnlySet<string> pinned) => new()
    {
        Id = image.Id,
        RepoTags = [.. image.RepoTags],
        RepoDigests = [.. image.RepoDigests],
        SizeBytes = image.Size,
        Uid = image.Uid?.Value,
        UserName = image.Username,
        Pinned = image.Pinned || image.RepoTags.Any(pinned.Contains),
    };

    public static ImageFilesystems FromWire(Wire.ImageFsInfoResponse response) => new(
        WireMap.List(response.ImageFilesystems, FromWire), WireMap.List(response.ContainerFilesystems, FromWire));

    public static FilesystemUsage FromWire(Wire.FilesystemUsage usage) => new(
        WireMap.Time(usage.Timestamp), usage.FsId?.Mountpoint ?? "", WireMap.Value(usage.UsedBytes), WireMap.Value(usage.InodesUsed));
}
