namespace Kubestrel.ApiServer.Authorization;

/// <summary>Paths everyone may read without a role (--authorization-always-allow-paths); a trailing * stands for whatever follows.</summary>
public sealed class AlwaysAllowPaths(IReadOnlyList<string> patterns) : IAuthorizer
{
    public static readonly IReadOnlyList<string> Default = ["/healthz", "/readyz", "/livez"];

    public AuthorizationDecision Authorize(in AuthorizationAttributes attributes)
    {
        if (!attributes.IsResourceRequest)
        {
            foreach (var pattern in patterns)
            {
                if (pattern == attributes.Path || (pattern.EndsWith('*') && attributes.Path.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1))))
                {
                    return new AuthorizationDecision(Verdict.Allow, "");
                }
            }
        }

        return new AuthorizationDecision(Verdict.NoOpinion, "");
    }
}
