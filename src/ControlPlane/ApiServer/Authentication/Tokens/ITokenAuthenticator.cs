namespace Kubestrel.ApiServer.Authentication.Tokens;

/// <summary>Finds the user of a bearer token.</summary>
public interface ITokenAuthenticator
{
    /// <param name="token">The token as sent.</param>
    /// <param name="audiences">Whom the token must be meant for; null for this API server.</param>
    TokenAuthentication AuthenticateToken(string token, IReadOnlyList<string>? audiences);
}
