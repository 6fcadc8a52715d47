using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;

namespace Kubestrel.ApiServer.Admission;

/// <summary>Authentication, authorization and admission with everything on, as a server takes them.</summary>
public static class ServerSecurity
{
    public static ApiServerSecurity Create(SecurityContextSource source, AuthenticationStack authentication)
    {
        var authorization = new AuthorizationStack(source.Objects, source.Rbac, source.NodePods);
        return new ApiServerSecurity
        {
            Authenticator = authentication.Authenticator,
            Authorizer = authorization.Authorizer,
            Admission = AdmissionPlugins.Default(source.Objects, authorization, source.Time),
            Tokens = authentication.Tokens,
            TokenRequests = authentication.TokenRequests,
        };
    }
}
