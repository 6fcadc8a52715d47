using System.Text.RegularExpressions;

namespace Kubestrel.Architecture.Tests;

/// <summary>Documents name paths that exist, and how-to pages stay short.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Documents =
        [Path.Combine(Tree.Root, "README.md"), .. Directory.EnumerateFiles(Path.Combine(Tree.Root, "docs"), "*.md", SearchOption.AllDirectories)];

    [Fact]
    public void NamedPaths_Exist()
    {
        var missing = Documents.SelectMany(document => PathInCode().Matches(File.ReadAllText(document))
            .Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => !path.Contains('<') && !path.Contains('*') && !Path.Exists(Path.Combine(Tree.Root, path)))
            .Select(path => $"{Tree.Relative(document)}: {path}"));
        Assert.Empty(missing);
    }

    [Fact]
    public void HowToPages_AreUnder40Lines() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Tree.Root, "docs/howto"), "*.md").Where(page => File.ReadAllLines(page).Length >= 40).Select(Tree.Relative));

    [GeneratedRegex("`((?:src|tests|bench|docs|examples)/[^`\\s]*)`")]
    private static partial Regex PathInCode();
}
