using System.Text;
using Kubestrel.Pki.Files;

namespace Kubestrel.Pki.Kubeconfigs;

/// <summary>
/// The user's own kubeconfig file. Changes are made under kubectl's lock file, written whole and renamed into place; a link is followed,
/// mode and owner stay as they are.
/// </summary>
public sealed class UserKubeconfig(string path, TimeProvider timeProvider)
{
    private static readonly TimeSpan s_lockPoll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_lockPatience = TimeSpan.FromSeconds(5);

    public string Path { get; } = path;

    /// <summary>The first file of KUBECONFIG, else ~/.kube/config.</summary>
    public static string DefaultPath(Func<string, string?> environment)
    {
        foreach (var candidate in (environment("KUBECONFIG") ?? "").Split(System.IO.Path.PathSeparator))
        {
            if (candidate.Length > 0)
            {
                return System.IO.Path.GetFullPath(candidate);
            }
        }

        var home = environment("HOME");
        return System.IO.Path.Combine(
            string.IsNullOrEmpty(home) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) : home, ".kube", "config");
    }

    /// <summary>Adds or replaces the cluster, user and context of this name and makes the context current.</summary>
    /// <exception cref="PkiException">The file cannot be read or written, is no kubeconfig, or stays locked by another program.</exception>
    public async Task MergeAsync(string name, Kubeconfig config, CancellationToken cancellationToken) =>
        await ChangeAsync(text => KubeconfigMerge.Merge(text ?? "", name, config), cancellationToken).ConfigureAwait(false);

    /// <summary>Takes the cluster, user and context of this name out, when they are of this server. False when there was nothing to do.</summary>
    /// <exception cref="PkiException">As for <see cref="MergeAsync"/>.</exception>
    public async Task<bool> RemoveAsync(string name, string serverUrl, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path))
        {
            return false;
        }

        return await ChangeAsync(text => text is null ? null : KubeconfigMerge.Remove(text, name, serverUrl), cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> ChangeAsync(Func<string?, string?> change, CancellationToken cancellationToken)
    {
        try
        {
            var target = new FileInfo(Path).LinkTarget is null ? Path : File.ResolveLinkTarget(Path, returnFinalTarget: true)!.FullName;
            var directory = System.IO.Path.GetDirectoryName(target)!;
            var owner = FileOwner.ForReplacing(target);
            if (!Directory.Exists(directory))
            {
                Directory.CreateDirectory(directory, AtomicFile.Private | UnixFileMode.UserExecute);
                owner?.ApplyTo(directory);
            }

            using var held = await LockAsync(Path + ".lock", cancellationToken).ConfigureAwait(false);
            var exists = File.Exists(target);
            var changed = change(exists ? await File.ReadAllTextAsync(target, cancellationToken).ConfigureAwait(false) : null);
            if (changed is null)
            {
                return false;
            }

            AtomicFile.WriteWithoutDirectory(
                target, Encoding.UTF8.GetBytes(changed), exists ? File.GetUnixFileMode(target) : AtomicFile.Private, owner);
            AtomicFile.FlushDirectory(directory);
            return true;
        }
        catch (PkiException failure)
        {
            throw new PkiException($"{Path}: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PkiException($"{Path}: {failure.Message}", failure);
        }
    }

    private async Task<LockFile> LockAsync(string lockPath, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        while (true)
        {
            try
            {
                return new LockFile(lockPath, new FileStream(lockPath, FileMode.CreateNew, FileAccess.Write, FileShare.None));
            }
            catch (IOException) when (File.Exists(lockPath))
            {
                if (timeProvider.GetElapsedTime(start) >= s_lockPatience)
                {
                    throw new PkiException($"another program holds {lockPath}; remove that file if none does");
                }

                await Task.Delay(s_lockPoll, timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private sealed class LockFile(string lockPath, FileStream stream) : IDisposable
    {
        public void Dispose()
        {
            stream.Dispose();
            File.Delete(lockPath);
        }
    }
}
