namespace Kubestrel.Runtimes.Contract.Images;

/// <summary>Where read-only layers and where writable layers are kept. <paramref name="Containers"/> is empty where it is the same file system.</summary>
public sealed record ImageFilesystems(IReadOnlyList<FilesystemUsage> Images, IReadOnlyList<FilesystemUsage> Containers);
