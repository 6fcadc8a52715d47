using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authentication.Tokens;
using Kubestrel.ApiServer.Authorization;

namespace Kubestrel.ApiServer;

/// <summary>Authentication, authorization and admission of one server.</summary>
public sealed record ApiServerSecurity
{
    public required IAuthenticator Authenticator { get; init; }

    public required IAuthorizer Authorizer { get; init; }

    public required AdmissionChain Admission { get; init; }

    /// <summary>Answers TokenReviews; null: they are not served.</summary>
    public ITokenAuthenticator? Tokens { get; init; }

    /// <summary>Issues service account tokens; null: serviceaccounts/token is not served.</summary>
    public TokenRequests? TokenRequests { get; init; }
}
