using System.Formats.Tar;

namespace Kubestrel.Runtimes.Images;

/// <summary>
/// An uncompressed image layer whose bytes depend on its entries only: ustar, times at 1970, owner root, entries in the order they are added.
/// </summary>
internal sealed class LayerBuilder : IDisposable
{
    private const UnixFileMode Rwx = (UnixFileMode)0b111_101_101;
    private readonly MemoryStream stream = new();
    private readonly TarWriter writer;

    public LayerBuilder() => writer = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);

    /// <summary>The default mode is 0755.</summary>
    public LayerBuilder Folder(string path, UnixFileMode mode = Rwx) => Add(new UstarTarEntry(TarEntryType.Directory, path + "/") { Mode = mode });

    public LayerBuilder Link(string path, string target) =>
        Add(new UstarTarEntry(TarEntryType.SymbolicLink, path) { LinkName = target, Mode = (UnixFileMode)0b111_111_111 });

    public LayerBuilder Program(string path, byte[] content) => AddFile(path, content, Rwx);

    public LayerBuilder Text(string path, string content) => AddFile(path, System.Text.Encoding.ASCII.GetBytes(content), (UnixFileMode)0b110_100_100);

    public byte[] Build()
    {
        writer.Dispose();
        return stream.ToArray();
    }

    public void Dispose()
    {
        writer.Dispose();
        stream.Dispose();
    }

    private LayerBuilder AddFile(string path, byte[] content, UnixFileMode mode)
    {
        using var data = new MemoryStream(content, writable: false);
        return Add(new UstarTarEntry(TarEntryType.RegularFile, path) { DataStream = data, Mode = mode });
    }

    private LayerBuilder Add(UstarTarEntry entry)
    {
        entry.ModificationTime = DateTimeOffset.UnixEpoch;
        entry.UserName = "root";
        entry.GroupName = "root";
        writer.WriteEntry(entry);
        return this;
    }
}
