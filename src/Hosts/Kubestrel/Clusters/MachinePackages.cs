using Kubestrel.Processes;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Images;
using Kubestrel.Runtimes.Packages;

namespace Kubestrel.Clusters;

/// <summary>The Debian packages that a node on this machine needs.</summary>
internal static class MachinePackages
{
    /// <summary>Installs what is missing and says so.</summary>
    /// <param name="refuse">Fails instead of installing.</param>
    /// <exception cref="ClusterException">A package is missing and is not to be, or cannot be, installed.</exception>
    public static async Task EnsureAsync(bool refuse, CancellationToken cancellationToken)
    {
        var missing = NodePackages.FindMissing(new ContainerdOptions { SandboxImage = LocalImageNames.Sandbox });
        if (missing.Count == 0)
        {
            return;
        }

        if (refuse)
        {
            throw new ClusterException(NodePackages.RefusalFor(missing));
        }

        Console.WriteLine($"Installing {string.Join(", ", missing)}");
        if (await new PackageInstaller(new CommandRunner()).InstallAsync(missing, cancellationToken) is { } error)
        {
            throw new ClusterException(error);
        }
    }
}
