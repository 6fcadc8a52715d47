using System.Text.Json.Nodes;
using Kubestrel.Machinery.Json;
using Kubestrel.Testing;

namespace Kubestrel.Kinds.Tests.Completeness;

/// <summary>Every resource that is served has a strategy, whose table is upstream's and has a cell for each column.</summary>
public sealed class StrategyCompletenessTests
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Resources without rules of their own, and why.</summary>
    private static readonly Dictionary<string, string> WithoutStrategy = new()
    {
        ["bindings"] = "never stored: its handler writes the pod",
        ["tokenreviews.authentication.k8s.io"] = "never stored; upstream answers a missing token with 400, not with field errors",
        ["selfsubjectreviews.authentication.k8s.io"] = "never stored, and nothing to get wrong",
        ["selfsubjectrulesreviews.authorization.k8s.io"] = "never stored; upstream answers a missing namespace with 400, not with field errors",
    };

    /// <summary>Reviews are answered, never listed: they have no table.</summary>
    private static readonly string[] WithoutTable = ["SubjectAccessReview", "LocalSubjectAccessReview", "SelfSubjectAccessReview"];

    private static readonly JsonObject Upstream = JsonNode.Parse(CaseFiles.Read("columns.json"))!.AsObject();

    public static TheoryData<string> Kinds() => new(ApiKinds.Strategies
        .Select(strategy => ApiKinds.Registry.Get(strategy.Type).Id)
        .Where(id => !WithoutTable.Contains(id.Kind))
        .Select(id => $"{id.ApiVersion} {id.Kind}")
        .Order(StringComparer.Ordinal));

    [Fact]
    public void ServedResource_HasStrategy_OrReason()
    {
        var having = ApiKinds.Strategies.Select(strategy => strategy.Type).ToHashSet();
        var missing = ApiKinds.Registry.Kinds
            .Where(kind => kind.Resource is not null && !having.Contains(kind.Type))
            .Select(kind => kind.Resource!.Id)
            .Where(id => !WithoutStrategy.ContainsKey(id.GroupResource.ToString()))
            .Select(id => id.ToString());
        Assert.Empty(missing);
    }

    [Fact]
    public void ResourceWithReason_HasNoStrategy()
    {
        var having = ApiKinds.Strategies
            .Select(strategy => ApiKinds.Registry.Get(strategy.Type).Resource?.Id.GroupResource.ToString())
            .Where(resource => resource is not null && WithoutStrategy.ContainsKey(resource));
        Assert.Empty(having);
    }

    [Fact]
    public void Kind_HasOneStrategy() => Assert.Empty(ApiKinds.Strategies.GroupBy(strategy => strategy.Type).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Columns_AreUpstreams(string name)
    {
        var (strategy, kind) = Find(name);
        var columns = strategy.Columns.Count > 0 ? strategy.Columns : [Column.Age];
        var expected = Upstream[kind.Id.Kind];
        Assert.True(expected is not null, $"Data/columns.json lacks {kind.Id.Kind}.");
        Assert.Equal(
            expected.AsArray().Select(column => (string)column!),
            columns.Select(column => $"{column.Name.Replace(' ', '_')} {column.Type}{(column.Priority > 0 ? " wide" : "")}"));
        Assert.All(columns, column => Assert.NotEmpty(column.Description));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EmptyObject_HasCellForEachColumn(string name)
    {
        var (strategy, kind) = Find(name);
        Assert.Equal(strategy.Columns.Count, strategy.Cells(Read(kind, "{}"u8), Noon).Count);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Sample_HasCellForEachColumn(string name)
    {
        var (strategy, kind) = Find(name);
        var sample = Sample(kind);
        var cells = strategy.Cells(sample, Noon);
        Assert.Equal(strategy.Columns.Count, cells.Count);
        Assert.All(strategy.Columns.Zip(cells), pair => Assert.True(
            pair.Second is string or long or int or bool, $"{pair.First.Name} shows {pair.Second ?? "null"}"));
    }

    /// <summary>No kind's rules fail on a full object, and what they prepare has the kind's defaults already.</summary>
    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Sample_GoesThroughTheStrategy(string name)
    {
        var (strategy, kind) = Find(name);
        var sample = strategy.ApplyDefaults(Sample(kind));
        Assert.Equal(sample, strategy.ApplyDefaults(sample));
        var created = strategy.PrepareForCreate(sample);
        var updated = strategy.PrepareForUpdate(sample, created);
        var errors = new FieldErrors();
        strategy.Validate(created, errors);
        strategy.ValidateUpdate(updated, created, errors);
        strategy.ValidateStatusUpdate(strategy.PrepareForStatusUpdate(sample, created), created, errors);
        Assert.All(errors, error => Assert.NotEmpty(error.Body));
        Assert.NotNull(strategy.Warnings(created, null).ToList());
        Assert.All(strategy.SelectableFields, field => Assert.NotNull(strategy.SelectableField(sample, field)));
        Assert.All(strategy.SelectableFields, field => Assert.NotNull(strategy.StoredField(field)));
    }

    private static (ResourceStrategy Strategy, KindInfo Kind) Find(string name)
    {
        var strategy = ApiKinds.Strategies.Single(strategy => ApiKinds.Registry.Get(strategy.Type).Id is var id && $"{id.ApiVersion} {id.Kind}" == name);
        return (strategy, ApiKinds.Registry.Get(strategy.Type));
    }

    private static MetaObject Sample(KindInfo kind)
    {
        Skip.If(kind.Id.Group == "apiregistration.k8s.io", "Upstream has no samples of the aggregator's kinds.");
        var folder = kind.Id.Group == "apiextensions.k8s.io" ? "testdata-apiextensions" : "testdata";
        var file = $"{(kind.Id.Group.Length == 0 ? "core" : kind.Id.Group)}.{kind.Id.Version}.{kind.Id.Kind}.json";
        return Read(kind, File.ReadAllBytes(SharedData.Require($"k8s-1.32/{folder}/{file}")));
    }

    private static MetaObject Read(KindInfo kind, ReadOnlySpan<byte> json)
    {
        var input = new JsonInput(json.ToArray());
        return (MetaObject)kind.ReadJson(ref input);
    }
}
