namespace Kubestrel.ApiServer.Authorization;

/// <summary>Decides from memory, without I/O. Implementations are safe for concurrent use.</summary>
public interface IAuthorizer
{
    AuthorizationDecision Authorize(in AuthorizationAttributes attributes);
}
