namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>Allows what a role bound to the user or one of the user's groups allows; never denies.</summary>
public sealed class RbacAuthorizer(RbacPolicy policy) : IAuthorizer
{
    public AuthorizationDecision Authorize(in AuthorizationAttributes attributes)
    {
        var snapshot = policy.Snapshot;
        var cluster = snapshot.RulesFor(attributes.User, "");
        if (Find(cluster, attributes) is { } bound)
        {
            return Allowed(bound);
        }

        var local = BoundRules.None;
        if (attributes.Namespace.Length > 0)
        {
            local = snapshot.RulesFor(attributes.User, attributes.Namespace);
            if (Find(local, attributes) is { } found)
            {
                return Allowed(found);
            }
        }

        if (cluster.Errors.Length == 0 && local.Errors.Length == 0)
        {
            return new AuthorizationDecision(Verdict.NoOpinion, "");
        }

        return new AuthorizationDecision(Verdict.NoOpinion, $"RBAC: {ErrorText.Aggregate([.. cluster.Errors, .. local.Errors])}");
    }

    private static AuthorizationDecision Allowed(string source) => new(Verdict.Allow, source);

    private static string? Find(BoundRules rules, in AuthorizationAttributes attributes)
    {
        foreach (ref readonly var bound in rules.Rules.AsSpan())
        {
            if (RuleMatch.Allows(bound.Rule, attributes))
            {
                return bound.Source;
            }
        }

        return null;
    }
}
