using System.Formats.Tar;
using System.Text.Json;
using Kubestrel.Runtimes.Images;

namespace Kubestrel.Runtimes.Tests.Images;

public sealed class ImageTests
{
    private static readonly byte[] Busybox = [1, 2, 3];

    [Fact]
    public void Image_BuiltTwice_HasTheSameDigests()
    {
        var a = DemoImage.Build(Busybox, ["wget", "sh"]);
        var b = DemoImage.Build(Busybox, ["sh", "wget", "sh", "busybox"]);
        Assert.Equal(a.Id, b.Id);
        Assert.Equal(a.Manifest.Digest, b.Manifest.Digest);
        Assert.NotEqual(a.Id, DemoImage.Build([1, 2, 4], ["wget", "sh"]).Id);
        Assert.StartsWith("sha256:", a.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Layer_HasToolsUsersAndTmp()
    {
        var entries = Entries(DemoImage.Build(Busybox, ["sh"]).Layer.Content.ToArray()).ToDictionary(e => e.Name);
        Assert.Equal("busybox", entries["bin/sh"].LinkName);
        Assert.Equal((UnixFileMode)0b1_111_111_111, entries["tmp/"].Mode);
        Assert.Equal("../bin", entries["usr/bin"].LinkName);
        Assert.All(entries.Values, e => Assert.Equal((0, 0, DateTimeOffset.UnixEpoch), (e.Uid, e.Gid, e.ModificationTime)));
    }

    [Fact]
    public void Archive_ListsEveryNameAndHasEveryBlobOnce()
    {
        using var stream = new MemoryStream();
        OciArchive.Write(stream, [PauseImage.Build(Busybox), DemoImage.Build(Busybox, ["sh"])]);
        var entries = Entries(stream.ToArray());
        Assert.Equal(entries.Count, entries.Select(e => e.Name).Distinct().Count());
        var index = JsonDocument.Parse(entries.Single(e => e.Name == "index.json").DataStream!).RootElement.GetProperty("manifests").EnumerateArray().ToArray();
        Assert.Equal(
            [LocalImageNames.Sandbox, LocalImageNames.Demo, LocalImageNames.DemoLatest],
            index.Select(m => m.GetProperty("annotations").GetProperty("io.containerd.image.name").GetString()));
        foreach (var manifest in index)
        {
            var digest = manifest.GetProperty("digest").GetString()!;
            var blob = JsonDocument.Parse(entries.Single(e => e.Name == "blobs/" + digest.Replace(':', '/')).DataStream!);
            Assert.Contains(entries, e => e.Name == "blobs/" + blob.RootElement.GetProperty("config").GetProperty("digest").GetString()!.Replace(':', '/'));
            blob.Dispose();
            entries.Single(e => e.Name == "blobs/" + digest.Replace(':', '/')).DataStream!.Position = 0;
        }
    }

    [Fact]
    public void Pause_OnX64_IsAStaticElf()
    {
        Assert.True(StaticProgram.IsStatic(PauseProgram.X64()));
        Assert.False(StaticProgram.IsStatic("#!/bin/sh\n"u8));
        Assert.False(StaticProgram.Is("/no/such/file"));
    }

    private static List<TarEntry> Entries(byte[] tar)
    {
        using var reader = new TarReader(new MemoryStream(tar));
        var entries = new List<TarEntry>();
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            entries.Add(entry);
        }

        return entries;
    }
}
