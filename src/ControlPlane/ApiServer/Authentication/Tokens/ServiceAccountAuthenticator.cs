using System.Collections.Immutable;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Pki.Tokens;

namespace Kubestrel.ApiServer.Authentication.Tokens;

/// <summary>
/// Service account tokens. Issuer and signature are checked once per token; its times, its audience, and that its service account and bound object still exist with
/// the uid the token names are checked at every use, from memory. Texts are upstream's and reach clients through TokenReview.
/// </summary>
public sealed class ServiceAccountAuthenticator(
    ServiceAccountTokenVerifier verifier, IReadOnlyList<string> apiAudiences, IObjectReader objects, TimeProvider timeProvider) : ITokenAuthenticator
{
    // Clocks of issuers and servers may differ by this much.
    private static readonly TimeSpan s_leeway = TimeSpan.FromMinutes(1);

    private readonly VerifiedTokenCache<Known> _known = new(16384);

    public TokenAuthentication AuthenticateToken(string token, IReadOnlyList<string>? audiences)
    {
        if (!_known.TryGet(token, out var known))
        {
            var verification = verifier.Verify(token);
            if (verification.Claims is not { } claims)
            {
                return verification.Error is null ? TokenAuthentication.NotAttempted : TokenAuthentication.Failure(verification.Error);
            }

            known = new Known(claims, MakeUser(claims));
            _known.Add(token, known);
        }

        var wanted = audiences ?? apiAudiences;
        var good = Intersect(known!.Claims.Audiences.Count > 0 ? known.Claims.Audiences : apiAudiences, wanted);
        if (good.Count == 0 && apiAudiences.Count > 0)
        {
            return TokenAuthentication.Failure(
                $"token audiences {Quote(known.Claims.Audiences)} is invalid for the target audiences {Quote(wanted)}");
        }

        var now = timeProvider.GetUtcNow();
        var problem = Times(known.Claims, now) ?? Objects(known.Claims, now);
        return problem is null ? new TokenAuthentication(AuthenticationResult.Success(known.User), good) : TokenAuthentication.Failure(problem);
    }

    private static string? Times(ServiceAccountClaims claims, DateTimeOffset now)
    {
        if (claims.NotBefore is { } start && (now + s_leeway).ToUnixTimeSeconds() < start)
        {
            return "service account token is not valid yet";
        }

        if (claims.Expiry is { } end && now - s_leeway > DateTimeOffset.FromUnixTimeSeconds(end))
        {
            return "service account token has expired";
        }

        return claims.IssuedAt is { } issued && (now + s_leeway).ToUnixTimeSeconds() < issued ? "service account token is issued in the future" : null;
    }

    private string? Objects(ServiceAccountClaims claims, DateTimeOffset now)
    {
        var account = objects.Get<ServiceAccount>(claims.Namespace, claims.ServiceAccount.Name);
        if (account is null)
        {
            return $"serviceaccounts \"{claims.ServiceAccount.Name}\" not found";
        }

        if (account.Metadata.Uid != claims.ServiceAccount.Uid)
        {
            return $"service account UID ({account.Metadata.Uid}) does not match claim ({claims.ServiceAccount.Uid})";
        }

        if (IsDeleted(account.Metadata, now))
        {
            return $"service account {claims.Namespace}/{claims.ServiceAccount.Name} has been deleted";
        }

        if (claims.Secret is { } secret && Bound(objects.Get<Secret>(claims.Namespace, secret.Name), secret, "secret", "secret UID", now) is { } secretProblem)
        {
            return secretProblem;
        }

        // The node a pod's token names is information only; the pod decides.
        return claims.Pod is { } pod ? Bound(objects.Get<Pod>(claims.Namespace, pod.Name), pod, "pod", "pod UID", now)
            : claims.Node is { } node ? Bound(objects.Get<Node>("", node.Name), node, "node", "node UID", now)
            : null;
    }

    private static string? Bound(MetaObject? found, TokenObject claimed, string what, string uid, DateTimeOffset now)
    {
        if (found is not null && found.Metadata.Uid != claimed.Uid)
        {
            return $"{uid} ({found.Metadata.Uid}) does not match service account {what} ref claim ({claimed.Uid})";
        }

        return found is null || IsDeleted(found.Metadata, now) ? "service account token has been invalidated" : null;
    }

    private static bool IsDeleted(ObjectMeta metadata, DateTimeOffset now) => metadata.DeletionTimestamp is { } at && at.Value < now - s_leeway;

    private static UserInfo MakeUser(ServiceAccountClaims claims)
    {
        var extra = UserInfo.NoExtra;
        if (claims.Pod is { } pod)
        {
            extra = extra.Add(UserNames.ExtraPodName, [pod.Name]).Add(UserNames.ExtraPodUid, [pod.Uid]);
        }

        if (claims.Id.Length > 0)
        {
            extra = extra.Add(UserNames.ExtraCredentialId, [$"JTI={claims.Id}"]);
        }

        if (claims.Node is { } node)
        {
            extra = extra.Add(UserNames.ExtraNodeName, [node.Name]);
            extra = node.Uid.Length > 0 ? extra.Add(UserNames.ExtraNodeUid, [node.Uid]) : extra;
        }

        return new UserInfo(
            UserNames.ServiceAccount(claims.Namespace, claims.ServiceAccount.Name), claims.ServiceAccount.Uid,
            [UserNames.GroupServiceAccounts, $"{UserNames.GroupServiceAccounts}:{claims.Namespace}", UserNames.GroupAuthenticated], extra);
    }

    private static IReadOnlyList<string> Intersect(IReadOnlyList<string> held, IReadOnlyList<string> wanted)
    {
        // Nearly always both name this API server alone.
        if (held.Count == 1 && wanted.Count == 1)
        {
            return held[0] == wanted[0] ? held : ImmutableArray<string>.Empty;
        }

        return [.. held.Intersect(wanted)];
    }

    private static string Quote(IReadOnlyList<string> values) => $"[{string.Join(' ', values.Select(GoString.Quote))}]";

    private sealed record Known(ServiceAccountClaims Claims, UserInfo User);
}
