using Kubestrel.Kinds.FlowControl.V1;

namespace Kubestrel.Kinds.Tests;

/// <summary>The schemas and levels that every cluster has stay as they are.</summary>
public sealed class MandatoryFlowTests
{
    [Theory]
    [InlineData("exempt", 1, "exempt", null, "system:masters")]
    [InlineData("catch-all", 10000, "catch-all", "ByUser", "system:unauthenticated", "system:authenticated")]
    public void Schema_IsFixed(string name, int precedence, string level, string? method, params string[] groups)
    {
        var schema = new FlowSchema
        {
            Metadata = new() { Name = name },
            Spec = new()
            {
                PriorityLevelConfiguration = new() { Name = level },
                MatchingPrecedence = precedence,
                DistinguisherMethod = method is null ? null : new() { Type = method },
                Rules =
                [
                    new()
                    {
                        Subjects = [.. groups.Select(group => new Subject { Kind = "Group", Group = new() { Name = group } })],
                        ResourceRules = [new() { Verbs = ["*"], ApiGroups = ["*"], Resources = ["*"], ClusterScope = true, Namespaces = ["*"] }],
                        NonResourceRules = [new() { Verbs = ["*"], NonResourceURLs = ["*"] }],
                    },
                ],
            },
        };
        Assert.Empty(Objects.Errors(schema));
        var errors = Objects.UpdateErrors(schema with { Spec = schema.Spec with { PriorityLevelConfiguration = new() { Name = "other" } } }, schema);
        Assert.EndsWith($": spec of '{name}' must equal the fixed value", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void ExemptLevel_ChangesInItsOwnMemberAlone()
    {
        var level = new PriorityLevelConfiguration { Metadata = new() { Name = "exempt" }, Spec = new() { Type = "Exempt", Exempt = new() { NominalConcurrencyShares = 9 } } };
        Assert.Empty(Objects.Errors(level));
        var errors = Objects.Errors(level with { Spec = level.Spec with { Limited = new() } });
        Assert.Equal("spec.limited: Forbidden: must be nil if the type is not Limited", errors[0]);
        Assert.EndsWith(": spec of 'exempt' except the 'spec.exempt' field must equal the fixed value", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void CatchAllLevel_IsFixed()
    {
        var level = new PriorityLevelConfiguration
        {
            Metadata = new() { Name = "catch-all" },
            Spec = new() { Type = "Limited", Limited = new() { NominalConcurrencyShares = 5, LendablePercent = 0, LimitResponse = new() { Type = "Reject" } } },
        };
        Assert.Empty(Objects.Errors(level));
        var errors = Objects.Errors(level with { Spec = level.Spec with { Limited = level.Spec.Limited! with { LendablePercent = 1 } } });
        Assert.EndsWith(": spec of 'catch-all' must equal the fixed value", Assert.Single(errors), StringComparison.Ordinal);
    }
}
