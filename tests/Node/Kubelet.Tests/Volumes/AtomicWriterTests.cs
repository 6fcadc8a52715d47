using System.Text;
using Kubestrel.Kubelet.Volumes;
using Microsoft.Extensions.Time.Testing;

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
    public async Task WritersAtTheSameTime_DoNotDisturbEachOther()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                new AtomicWriter(_folder, TimeProvider.System).Write([File("color", $"{writer}-{i}")]);
            }
        })));
        Assert.Matches("^[0-9]-[0-9]+$", System.IO.File.ReadAllText(Path.Combine(_folder, "color")));
        Assert.Single(Directory.EnumerateDirectories(_folder, "..2*"));
    }

    [Fact]
    public void WritesAtOneMoment_HaveFoldersOfTheirOwn()
    {
        var writer = new AtomicWriter(_folder, new FakeTimeProvider());
        writer.Write([File("color", "blue")]);
        using var reader = System.IO.File.OpenText(Path.Combine(_folder, "color"));
        writer.Write([File("color", "red")]);
        Assert.Equal("blue", reader.ReadToEnd());
        Assert.Equal("red", System.IO.File.ReadAllText(Path.Combine(_folder, "color")));
    }

    [Fact]
    public void FoldersOfAKilledWriter_AreRemoved()
    {
        var left = Directory.CreateDirectory(Path.Combine(_folder, "..2020_01_01_00_00_00.1")).FullName;
        System.IO.File.CreateSymbolicLink(Path.Combine(_folder, "..data_tmp"), "..2020_01_01_00_00_00.1");
        new AtomicWriter(_folder, TimeProvider.System).Write([File("color", "blue")]);
        Assert.False(Directory.Exists(left));
        Assert.Null(new FileInfo(Path.Combine(_folder, "..data_tmp")).LinkTarget);
    }

    [Fact]
    public void NoFiles_LeaveAnEmptyData()
    {
        new AtomicWriter(_folder, TimeProvider.System).Write([]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "..data")));
    }

    private static VolumeFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content), 0x1A4);
}
