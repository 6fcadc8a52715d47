using System.Xml.Linq;

namespace Kubestrel.Architecture.Tests;

/// <summary>Dependencies point one way, and no component knows another: they meet only at the API.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Kubestrel.Generators"] = [],
        ["Kubestrel.Machinery"] = [],
        ["Kubestrel.Kinds"] = ["Kubestrel.Machinery"],
        ["Kubestrel.Codecs"] = ["Kubestrel.Kinds"],
        ["Kubestrel.Client"] = ["Kubestrel.Codecs"],
        ["Kubestrel.Streaming"] = [],
        ["Kubestrel.Storage"] = [],
        ["Kubestrel.Pki"] = [],
        ["Kubestrel.ApiServer"] = ["Kubestrel.Codecs", "Kubestrel.Client", "Kubestrel.Streaming", "Kubestrel.Storage", "Kubestrel.Pki"],
        ["Kubestrel.Controllers"] = ["Kubestrel.Client"],
        ["Kubestrel.Scheduler"] = ["Kubestrel.Client"],
        ["Kubestrel.Processes"] = [],
        ["Kubestrel.Runtimes"] = ["Kubestrel.Processes"],
        ["Kubestrel.Kubelet"] = ["Kubestrel.Client", "Kubestrel.Streaming", "Kubestrel.Runtimes"],
        ["Kubestrel.Proxy"] = ["Kubestrel.Client", "Kubestrel.Processes"],
        ["Kubestrel.Dns"] = ["Kubestrel.Client"],
        ["Kubestrel.PodNetwork"] = ["Kubestrel.Processes"],
    };

    [Fact]
    public void Projects_ReferenceOnlyWhatTheirPlaceAllows()
    {
        var wrong = Tree.Projects
            .Where(project => Tree.Relative(project).StartsWith("src/", StringComparison.Ordinal) && !Tree.Relative(project).StartsWith("src/Hosts/", StringComparison.Ordinal))
            .SelectMany(project => Tree.References(project)
                .Where(reference => !Allowed.GetValueOrDefault(Tree.Name(project), []).Contains(reference))
                .Select(reference => $"{Tree.Name(project)} -> {reference}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryComponent_IsPlaced()
    {
        var components = Tree.Projects
            .Where(project => Tree.Relative(project).StartsWith("src/", StringComparison.Ordinal) && !Tree.Relative(project).StartsWith("src/Hosts/", StringComparison.Ordinal))
            .Select(Tree.Name);
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), components.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Solution_ListsEveryProject()
    {
        var listed = XDocument.Load(Path.Combine(Tree.Root, "Kubestrel.slnx")).Descendants("Project").Select(project => (string)project.Attribute("Path")!);
        Assert.Equal(Tree.Projects.Select(Tree.Relative).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
