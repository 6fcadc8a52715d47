namespace Kubestrel.ApiServer.Authentication;

public enum AuthenticationOutcome
{
    /// <summary>The credentials are of a form this authenticator does not know, or there are none.</summary>
    NotAttempted,
    Authenticated,

    /// <summary>There are credentials and they are wrong: the request is answered 401 and never becomes anonymous.</summary>
    Failed,
}
