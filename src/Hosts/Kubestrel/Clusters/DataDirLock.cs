namespace Kubestrel.Clusters;

/// <summary>Holds a data dir for one program at a time.</summary>
internal sealed class DataDirLock : IAsyncDisposable
{
    private readonly FileStream _file;

    private DataDirLock(FileStream file) => _file = file;

    /// <exception cref="ClusterException">The folder cannot be written, or another program has it.</exception>
    public static DataDirLock Take(ClusterPaths paths)
    {
        try
        {
            Directory.CreateDirectory(paths.Root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"cannot write to {paths.Root}: {exception.Message}");
        }

        try
        {
            return new(new FileStream(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ClusterException($"cannot write to {paths.Root}: {exception.Message}");
        }
        catch (IOException exception)
        {
            throw new ClusterException($"another program uses {paths.Root}: {exception.Message}");
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
