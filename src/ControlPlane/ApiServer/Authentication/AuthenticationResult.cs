namespace Kubestrel.ApiServer.Authentication;

public enum AuthenticationOutcome
{
    /// <summary>The credentials are of a form this authenticator does not know, or there are none.</summary>
    NotAttempted,
    Authenticated,

    /// <summary>There are credentials and they are wrong: the request is answered 401 and never becomes anonymous.</summary>
    Failed,
}

/// <summary>Answer of an authenticator. <see cref="Reason"/> is for the log; clients only learn "Unauthorized".</summary>
public readonly record struct AuthenticationResult(AuthenticationOutcome Outcome, UserInfo? User, string Reason)
{
    public static AuthenticationResult NotAttempted => default;

    public static AuthenticationResult Success(UserInfo user) => new(AuthenticationOutcome.Authenticated, user, "");

    public static AuthenticationResult Failure(string reason) => new(AuthenticationOutcome.Failed, null, reason);
}
