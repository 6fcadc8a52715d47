namespace Kubestrel.Clusters;

/// <summary>Holds a data dir for one program at a time: the running cluster, or an `up` while it starts one.</summary>
internal sealed class DataDirLock : IAsyncDisposable
{
    /// <summary>EAGAIN: somebody else holds the lock.</summary>
    private const int Held = 11;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private DataDirLock(FileStream file) => _file = file;

    /// <summary>The lock of the program that runs the cluster.</summary>
    /// <exception cref="ClusterException">The folder cannot be written, or another program has it.</exception>
    public static DataDirLock Take(ClusterPaths paths) => TryTake(paths, paths.Lock) ?? throw new ClusterException($"another program uses {paths.Root}");

    /// <summary>The lock of an `up` that starts the cluster; waits for another one to come to its end.</summary>
    /// <exception cref="ClusterException">The folder cannot be written.</exception>
    public static async Task<DataDirLock> TakeForStartAsync(ClusterPaths paths, CancellationToken cancellationToken)
    {
        for (var waits = false; ; waits = true)
        {
            if (TryTake(paths, paths.StartLock) is { } taken)
            {
                return taken;
            }

            if (!waits)
            {
                Console.WriteLine($"Another `up` is starting the cluster in {paths.Root}; waiting for it");
            }

            await Task.Delay(PollInterval, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    /// <summary>Null when another program holds it.</summary>
    private static DataDirLock? TryTake(ClusterPaths paths, string file)
    {
        try
        {
            Directory.CreateDirectory(paths.Root);
            return new(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.HResult == Held)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"cannot write to {paths.Root}: {exception.Message}");
        }
    }
}
