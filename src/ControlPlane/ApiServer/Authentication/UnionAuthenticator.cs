using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kubestrel.ApiServer.Authentication;

/// <summary>
/// Asks in order; the first that knows the user decides, and the user joins system:authenticated. When none does but one found its credentials wrong, the request is
/// refused; when there were no credentials at all, it is anonymous if that is allowed.
/// </summary>
public sealed class UnionAuthenticator(bool allowAnonymous, params ImmutableArray<IAuthenticator> authenticators) : IAuthenticator
{
    // One instance per user instance, so that rule sets found by the user as an object are found again.
    private readonly ConditionalWeakTable<UserInfo, UserInfo> _joined = [];

    public async ValueTask<AuthenticationResult> AuthenticateAsync(RequestCredentials credentials, CancellationToken cancellationToken)
    {
        string? reason = null;
        foreach (var authenticator in authenticators)
        {
            var result = await authenticator.AuthenticateAsync(credentials, cancellationToken).ConfigureAwait(false);
            if (result.Outcome == AuthenticationOutcome.Authenticated)
            {
                return AuthenticationResult.Success(Join(result.User!));
            }

            if (result.Outcome == AuthenticationOutcome.Failed)
            {
                reason = reason is null ? result.Reason : $"{reason}, {result.Reason}";
            }
        }

        if (reason is not null)
        {
            return AuthenticationResult.Failure(reason);
        }

        return allowAnonymous ? AuthenticationResult.Success(UserInfo.Anonymous) : AuthenticationResult.NotAttempted;
    }

    private UserInfo Join(UserInfo user) =>
        user.IsInGroup(UserNames.GroupAuthenticated) || user.IsInGroup(UserNames.GroupUnauthenticated)
            ? user
            : _joined.GetValue(user, static alone => alone with { Groups = alone.Groups.Add(UserNames.GroupAuthenticated) });
}
