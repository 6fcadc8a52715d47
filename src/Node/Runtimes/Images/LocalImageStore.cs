using Kubestrel.Processes;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Images;

/// <summary>
/// Puts the sandbox and demo images into containerd without a registry. The images are built from the machine's static busybox, always to the same
/// digests, and imported only when containerd lacks one of them.
/// </summary>
public sealed class LocalImageStore(ContainerdLayout layout, ContainerdOptions options, ICommandRunner commands, TimeProvider timeProvider)
{
    private static readonly string[] BusyboxPaths = ["/bin/busybox", "/usr/bin/busybox"];
    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(10);

    /// <summary>Builds the images in memory, which needs no containerd and may run beside its start. Null where there is no static busybox.</summary>
    public async Task<IReadOnlyList<LocalImage>?> BuildAsync(CancellationToken cancellationToken)
    {
        var path = BusyboxPaths.FirstOrDefault(StaticProgram.Is);
        if (path is null)
        {
            return null;
        }

        var tools = await commands.RunAsync(new(path, "--list"), cancellationToken).ConfigureAwait(false);
        var busybox = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return
        [
            PauseImage.Build(busybox),
            DemoImage.Build(busybox, tools.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
    }

    /// <summary>Imports what is lacking. Answers a line for the user where that fails, else null.</summary>
    public async Task<string?> EnsureAsync(IImageReader runtime, IReadOnlyList<LocalImage> images, CancellationToken cancellationToken)
    {
        if (await ArePresentAsync(runtime, images, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        if (ContainerdBinaries.Find(options) is not { } binaries)
        {
            return "containerd, runc or the CNI plugins are not installed";
        }

        using (var file = File.Create(layout.ImageCache))
        {
            OciArchive.Write(file, images);
        }

        var import = await commands.RunAsync(
            new(
                binaries.Ctr,
                "--address", layout.Socket, "--namespace", "k8s.io", "images", "import",
                "--snapshotter", HostFacts.Read(layout.DataDirectory).Snapshotter, layout.ImageCache),
            cancellationToken).ConfigureAwait(false);
        if (!import.Succeeded)
        {
            return $"cannot import {layout.ImageCache}: {import.Stderr.Trim()}";
        }

        // CRI learns of an image by an event that comes shortly after the import.
        var begin = timeProvider.GetTimestamp();
        while (!await ArePresentAsync(runtime, images, cancellationToken).ConfigureAwait(false))
        {
            if (timeProvider.GetElapsedTime(begin) > SeenWithin)
            {
                return $"containerd does not list the images imported from {layout.ImageCache}";
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), timeProvider, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private static async Task<bool> ArePresentAsync(IImageReader runtime, IReadOnlyList<LocalImage> images, CancellationToken cancellationToken)
    {
        foreach (var image in images)
        {
            foreach (var name in image.Names)
            {
                var found = await runtime.GetImageAsync(new ImageSpec(name), cancellationToken).ConfigureAwait(false);
                if (!found.IsOk || found.Value.Image?.Id != image.Id)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
