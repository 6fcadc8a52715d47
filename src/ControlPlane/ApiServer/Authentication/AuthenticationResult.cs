namespace Kubestrel.ApiServer.Authentication;

/// <summary>Answer of an authenticator. <see cref="Reason"/> is for the log; clients only learn "Unauthorized".</summary>
public readonly record struct AuthenticationResult(AuthenticationOutcome Outcome, UserInfo? User, string Reason)
{
    public static AuthenticationResult NotAttempted => default;

    public static AuthenticationResult Success(UserInfo user) => new(AuthenticationOutcome.Authenticated, user, "");

    public static AuthenticationResult Failure(string reason) => new(AuthenticationOutcome.Failed, null, reason);
}
