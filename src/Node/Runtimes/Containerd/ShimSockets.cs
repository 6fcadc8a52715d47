namespace Kubestrel.Runtimes.Containerd;

/// <summary>Shims put their sockets in a folder that is fixed in their source and shared by every containerd of the machine; each removes its own.</summary>
internal static class ShimSockets
{
    private const string Parent = "/run/containerd";

    public static void RemoveFolderIfEmpty()
    {
        foreach (var folder in (string[])[Path.Combine(Parent, "s"), Parent])
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }
}
