using System.Collections.Immutable;

namespace Kubestrel.ApiServer.Authorization;

/// <summary>
/// Asks in order; the first that allows or denies decides. When none does, the reasons of all stand together, one a line.
/// </summary>
public sealed class UnionAuthorizer(params ImmutableArray<IAuthorizer> authorizers) : IAuthorizer
{
    public AuthorizationDecision Authorize(in AuthorizationAttributes attributes)
    {
        string? reasons = null;
        string? errors = null;
        foreach (var authorizer in authorizers)
        {
            var decision = authorizer.Authorize(attributes);
            if (decision.Verdict != Verdict.NoOpinion)
            {
                return decision;
            }

            reasons = Join(reasons, decision.Reason);
            errors = Join(errors, decision.EvaluationError);
        }

        return new AuthorizationDecision(Verdict.NoOpinion, reasons ?? "", errors ?? "");
    }

    private static string? Join(string? before, string more) => string.IsNullOrEmpty(more) ? before : before is null ? more : $"{before}\n{more}";
}
