namespace Kubestrel.ApiServer.Authorization;

/// <summary>Verdict with its reason (shown to clients and in reviews) and an evaluation error (reviews only), both "" when there is none.</summary>
public readonly record struct AuthorizationDecision(Verdict Verdict, string Reason, string EvaluationError = "")
{
    public bool IsAllowed => Verdict == Verdict.Allow;
}
