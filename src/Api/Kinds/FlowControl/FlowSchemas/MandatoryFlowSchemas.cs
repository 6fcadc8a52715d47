namespace Kubestrel.Kinds.FlowControl.V1;

/// <summary>The schemas that every cluster has, with specs that nobody changes: upstream's exempt and catch-all.</summary>
internal static class MandatoryFlowSchemas
{
    private static readonly FlowSchemaSpec s_exempt = Spec("exempt", 1, null, "system:masters");
    private static readonly FlowSchemaSpec s_catchAll = Spec("catch-all", 10000, new() { Type = "ByUser" }, "system:unauthenticated", "system:authenticated");

    public static FlowSchemaSpec? Find(string name) => name switch
    {
        "exempt" => s_exempt,
        "catch-all" => s_catchAll,
        _ => null,
    };

    private static FlowSchemaSpec Spec(string level, int precedence, FlowDistinguisherMethod? method, params string[] groups) => new()
    {
        PriorityLevelConfiguration = new() { Name = level },
        MatchingPrecedence = precedence,
        DistinguisherMethod = method,
        Rules =
        [
            new()
            {
                Subjects = [.. groups.Select(group => new Subject { Kind = "Group", Group = new() { Name = group } })],
                ResourceRules = [new() { Verbs = ["*"], ApiGroups = ["*"], Resources = ["*"], Namespaces = ["*"], ClusterScope = true }],
                NonResourceRules = [new() { Verbs = ["*"], NonResourceURLs = ["*"] }],
            },
        ],
    };
}
