using Kubestrel.Processes;

namespace Kubestrel.Runtimes.Packages;

/// <summary>
/// Installs Debian packages. Their services are not started: a cluster runs its own containerd, and the machine's other services are not its business.
/// </summary>
public sealed class PackageInstaller(ICommandRunner commands, string policyFile = PackageInstaller.DebianPolicyFile)
{
    private const string DebianPolicyFile = "/usr/sbin/policy-rc.d";
    private static readonly string[] Quiet = ["-o", "DPkg::Lock::Timeout=120", "-qq"];

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["DEBIAN_FRONTEND"] = "noninteractive",
        ["LC_ALL"] = "C.UTF-8",
    };

    /// <summary>Answers a line for the user where it fails, else null.</summary>
    public async Task<string?> InstallAsync(IReadOnlyList<string> packages, CancellationToken cancellationToken)
    {
        if (packages.Count == 0)
        {
            return null;
        }

        var ownPolicy = !File.Exists(policyFile);
        try
        {
            if (ownPolicy)
            {
                await File.WriteAllTextAsync(policyFile, "#!/bin/sh\nexit 101\n", cancellationToken).ConfigureAwait(false);
                File.SetUnixFileMode(policyFile, (UnixFileMode)0b111_101_101);
            }

            return await RunAsync(packages, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot install {string.Join(' ', packages)}: {exception.Message}";
        }
        finally
        {
            if (ownPolicy)
            {
                File.Delete(policyFile);
            }
        }
    }

    private async Task<string?> RunAsync(IReadOnlyList<string> packages, CancellationToken cancellationToken)
    {
        var install = new Command("apt-get", [.. Quiet, "install", "-y", "--no-install-recommends", .. packages]) { Environment = Environment };
        var result = await commands.RunAsync(install, cancellationToken).ConfigureAwait(false);
        if (result.ExitCode is > 0 and not CommandResult.NotStarted)
        {
            // Lists may be absent (a fresh image) or name versions that the mirror no longer has.
            var update = await commands.RunAsync(install with { Arguments = [.. Quiet, "update"] }, cancellationToken).ConfigureAwait(false);
            if (update.Succeeded)
            {
                result = await commands.RunAsync(install, cancellationToken).ConfigureAwait(false);
            }
        }

        if (result.Succeeded)
        {
            return null;
        }

        var reason = result.Stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(l => l.StartsWith("E:", StringComparison.Ordinal))
            ?? result.Stderr.Trim();
        return $"cannot install {string.Join(' ', packages)}: {reason}";
    }
}
