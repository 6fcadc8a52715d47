using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Runtimes.Contract.Images;

public interface IImagePuller
{
    /// <summary>Pulls and answers the reference to use in ContainerConfig.Image. No deadline of its own: cancel to give up.</summary>
    Task<RuntimeResult<string>> PullImageAsync(ImageSpec image, RegistryCredential? credential, SandboxConfig? sandbox, CancellationToken cancellationToken);

    /// <summary>Removes every name of the image. An unknown image succeeds.</summary>
    Task<RuntimeResult> RemoveImageAsync(ImageSpec image, CancellationToken cancellationToken);
}
