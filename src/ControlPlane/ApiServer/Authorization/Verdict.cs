namespace Kubestrel.ApiServer.Authorization;

public enum Verdict
{
    /// <summary>This authorizer neither allows nor forbids; the next one is asked, and the last one's silence means no.</summary>
    NoOpinion,
    Allow,
    Deny,
}
