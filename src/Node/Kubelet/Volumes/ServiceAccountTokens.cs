using System.Collections.Concurrent;
using System.Text;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Volumes;

/// <summary>
/// Tokens for service accounts, bound to the pod. A token is renewed after 80 % of its life or after 24 hours, less up to ten
/// seconds so that many pods do not ask at once; when that fails the old one serves until it expires.
/// </summary>
internal sealed class ServiceAccountTokens(IKubeClient client, TimeProvider time, Random random)
{
    private const int OwnerOnly = 0x180;
    private const long DefaultExpiration = 3600;
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<TokenKey, (string Token, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt)> _tokens = new();

    public async Task<VolumeContent> ReadAsync(Pod pod, ServiceAccountTokenProjection source, int mode, CancellationToken cancellationToken)
    {
        var key = new TokenKey(pod.Metadata.Uid, source.Audience, source.ExpirationSeconds ?? DefaultExpiration);
        var now = time.GetUtcNow();
        if (!_tokens.TryGetValue(key, out var token) || token.RenewAt <= now)
        {
            var requested = await RequestAsync(pod, source, cancellationToken).ConfigureAwait(false);
            if (requested.IsSuccess)
            {
                var expires = requested.Value.Status.ExpirationTimestamp.Value;
                var life = expires - now;
                var age = life * 0.8 < MaxAge ? life * 0.8 : MaxAge;
                token = (requested.Value.Status.Token, now + age - TimeSpan.FromSeconds(10 * NextDouble()), expires);
                _tokens[key] = token;
            }
            else if (token.Token is null || token.ExpiresAt <= now)
            {
                return VolumeContent.Failed($"failed to fetch token: {requested.Error.Message}");
            }
        }

        return new VolumeContent([Describe(pod, source, token.Token, mode)], "", token.RenewAt);
    }

    public void Forget(string podUid)
    {
        foreach (var key in _tokens.Keys.Where(key => key.PodUid == podUid))
        {
            _tokens.TryRemove(key, out _);
        }
    }

    /// <summary>Root's token is the owner's alone where every container runs as one user; with an fsGroup the group reads it too.</summary>
    private static VolumeFile Describe(Pod pod, ServiceAccountTokenProjection source, string token, int mode)
    {
        var content = Encoding.UTF8.GetBytes(token);
        var security = pod.Spec.SecurityContext;
        var users = pod.Spec.Containers.Concat(pod.Spec.InitContainers)
            .Select(container => container.SecurityContext?.RunAsUser ?? security?.RunAsUser).Distinct().ToList();
        var owner = users is [{ } only] ? (int?)only : null;
        return new VolumeFile(source.Path, content, owner is null && security?.FsGroup is null ? mode : OwnerOnly, owner);
    }

    private async Task<ApiResult<TokenRequest>> RequestAsync(Pod pod, ServiceAccountTokenProjection source, CancellationToken cancellationToken)
    {
        var account = pod.Spec.ServiceAccountName.Length == 0 ? "default" : pod.Spec.ServiceAccountName;
        var body = TokenRequest.Empty with
        {
            Spec = TokenRequestSpec.Empty with
            {
                Audiences = source.Audience.Length == 0 ? [] : [source.Audience],
                ExpirationSeconds = source.ExpirationSeconds ?? DefaultExpiration,
                BoundObjectRef = BoundObjectReference.Empty with
                {
                    ApiVersion = "v1",
                    Kind = "Pod",
                    Name = pod.Metadata.Name,
                    Uid = pod.Metadata.Uid,
                },
            },
        };
        var request = new WriteRequest(WriteVerb.Create, KubeClientExtensions.ResourceOf<ServiceAccount>(), pod.Metadata.Namespace, account)
        {
            Subresource = "token",
            Body = body,
        };
        return (await client.WriteAsync(request, cancellationToken).ConfigureAwait(false)).As<TokenRequest>();
    }

    private double NextDouble()
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }

    private readonly record struct TokenKey(string PodUid, string Audience, long Seconds);
}
