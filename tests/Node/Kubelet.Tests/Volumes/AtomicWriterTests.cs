using System.Text;
using Kubestrel.Kubelet.Volumes;

namespace Kubestrel.Kubelet.Tests.Volumes;

public sealed class AtomicWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kubestrel-writer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_AreLinksThroughData()
    {
        var writer = new AtomicWriter(_folder, TimeProvider.System);
        Assert.True(writer.Write([File("color", "blue"), File("deep/er/name", "x")]));

        Assert.Equal("blue", System.IO.File.ReadAllText(Path.Combine(_folder, "color")));
        Assert.Equal("x", System.IO.File.ReadAllText(Path.Combine(_folder, "deep/er/name")));
        Assert.Equal("..data/color", new FileInfo(Path.Combine(_folder, "color")).LinkTarget);
        Assert.StartsWith("..2", new FileInfo(Path.Combine(_folder, "..data")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead, System.IO.File.GetUnixFileMode(Path.Combine(_folder, "..data", "color")));
    }

    [Fact]
    public void SameFilesAgain_ChangeNothing()
    {
        var writer = new AtomicWriter(_folder, TimeProvider.System);
        writer.Write([File("color", "blue")]);
        var target = new FileInfo(Path.Combine(_folder, "..data")).LinkTarget;

        Assert.False(writer.Write([File("color", "blue")]));
        Assert.Equal(target, new FileInfo(Path.Combine(_folder, "..data")).LinkTarget);
    }

    [Fact]
    public void ChangedFiles_ReplaceTheOldSetAndDropNames()
    {
        var writer = new AtomicWriter(_folder, TimeProvider.System);
        writer.Write([File("color", "blue"), File("size", "10")]);
        Assert.True(writer.Write([File("color", "red")]));

        Assert.Equal("red", System.IO.File.ReadAllText(Path.Combine(_folder, "color")));
        Assert.Equal(["..data", "color"], Directory.EnumerateFileSystemEntries(_folder).Select(path => Path.GetFileName(path)!).Where(name => !name.StartsWith("..2", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Single(Directory.EnumerateDirectories(_folder, "..2*"));
    }

    [Fact]
    public void NoFiles_LeaveAnEmptyData()
    {
        new AtomicWriter(_folder, TimeProvider.System).Write([]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "..data")));
    }

    private static VolumeFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content), 0x1A4);
}
