namespace Kubestrel.ApiServer.Authentication;

/// <summary>Finds the user of a request. Implementations are safe for concurrent use.</summary>
public interface IAuthenticator
{
    ValueTask<AuthenticationResult> AuthenticateAsync(RequestCredentials credentials, CancellationToken cancellationToken);
}
