namespace Kubestrel.ApiServer.Authentication.Tokens;

/// <summary>Outcome for a token, with those of the wanted audiences it is good for.</summary>
public readonly record struct TokenAuthentication(AuthenticationResult Result, IReadOnlyList<string> Audiences)
{
    public static TokenAuthentication NotAttempted => new(AuthenticationResult.NotAttempted, []);

    public static TokenAuthentication Failure(string reason) => new(AuthenticationResult.Failure(reason), []);
}
