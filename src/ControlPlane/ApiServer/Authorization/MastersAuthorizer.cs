using Kubestrel.ApiServer.Authentication;

namespace Kubestrel.ApiServer.Authorization;

/// <summary>Lets members of system:masters do everything; asked first, so that no role can lock them out.</summary>
public sealed class MastersAuthorizer : IAuthorizer
{
    public AuthorizationDecision Authorize(in AuthorizationAttributes attributes) =>
        attributes.User.IsInGroup(UserNames.GroupMasters) ? new AuthorizationDecision(Verdict.Allow, "")
            : new AuthorizationDecision(Verdict.NoOpinion, "");
}
