namespace Kubestrel.Architecture.Tests;

/// <summary>Files stay small enough to be read at once.</summary>
public sealed class FileSizeTests
{
    private const int Explained = 400;
    private const int Max = 800;

    private static readonly IReadOnlyList<(string Path, string[] Lines)> Files =
        [.. Tree.Sources.Select(path => (Tree.Relative(path), File.ReadAllLines(path)))];

    [Fact]
    public void NoFile_IsOver800Lines() => Assert.Empty(Files.Where(file => file.Lines.Length > Max).Select(file => $"{file.Path}: {file.Lines.Length}"));

    [Fact]
    public void FilesOver400Lines_SayWhy() =>
        Assert.Empty(Files.Where(file => file.Lines.Length > Explained && !file.Lines[0].StartsWith("//", StringComparison.Ordinal)).Select(file => $"{file.Path}: {file.Lines.Length}"));

    [Fact]
    public void MostFiles_AreShort()
    {
        var lengths = Files.Select(file => file.Lines.Length).Order().ToArray();
        Assert.InRange(lengths[lengths.Length / 2], 1, 80);
        Assert.InRange(lengths[lengths.Length * 9 / 10], 1, 250);
    }

    [Fact]
    public void Folders_HoldAtMost40Sources()
    {
        var crowded = Tree.Sources.GroupBy(path => Path.GetDirectoryName(Tree.Relative(path))).Where(folder => folder.Count() > 40 && !folder.Key!.EndsWith("Meta/V1", StringComparison.Ordinal));
        Assert.Empty(crowded.Select(folder => $"{folder.Key}: {folder.Count()}"));
    }
}
