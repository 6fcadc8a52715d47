using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Pki.Tokens;

namespace Kubestrel.ApiServer.Authentication.Tokens;

/// <summary>
/// The subresource serviceaccounts/token: makes a token for an account, bound to a pod, node or secret when asked (KEP-1205). Two steps, so that validating admission
/// sees the request completed and nothing is issued before it agrees: <see cref="Complete"/>, then <see cref="Issue"/>.
/// </summary>
public sealed class TokenRequests(
    ServiceAccountTokenIssuer issuer, IReadOnlyList<string> apiAudiences, IObjectReader objects, TimeProvider timeProvider)
{
    private const long DefaultSeconds = 3600;
    private const long LeastSeconds = 600;

    // Tokens of pods' own volumes ask for this period and are made for a year, with a mark from when on their use ought to be noticed.
    private const long VolumeSeconds = 3607;
    private const long ExtendedSeconds = 365 * 24 * 3600;

    private static readonly GroupVersionKind s_kind = new("authentication.k8s.io", "v1", "TokenRequest");

    /// <summary>The longest period granted (--service-account-max-token-expiration), in seconds; 0 for no limit.</summary>
    public long MaxSeconds { get; init; }

    /// <summary>Whether tokens of pods' own volumes are extended (--service-account-extend-token-expiration).</summary>
    public bool ExtendVolumeTokens { get; init; } = true;

    /// <summary>Checks the request against URL and limits and fills in what it left out.</summary>
    public (TokenRequest? Request, Status? Error) Complete(string @namespace, string name, TokenRequest request)
    {
        var errors = new FieldErrors();
        if (request.Metadata.Name.Length > 0 && request.Metadata.Name != name)
        {
            errors.Invalid(FieldPath.Of("metadata", "name"), request.Metadata.Name, "must match the service account name if specified");
            return (null, StatusErrors.Invalid(s_kind, name, errors));
        }

        if (request.Metadata.Namespace.Length > 0 && request.Metadata.Namespace != @namespace)
        {
            errors.Invalid(FieldPath.Of("metadata", "namespace"), request.Metadata.Namespace, "must match the service account namespace if specified");
            return (null, StatusErrors.Invalid(s_kind, name, errors));
        }

        if (objects.Get<ServiceAccount>(@namespace, name) is null)
        {
            return (null, StatusErrors.NotFound(new GroupResource("", "serviceaccounts"), name));
        }

        var seconds = request.Spec.ExpirationSeconds ?? DefaultSeconds;
        if (seconds < LeastSeconds)
        {
            errors.Invalid(FieldPath.Of("spec", "expirationSeconds"), seconds, "may not specify a duration less than 10 minutes");
        }

        if (seconds > 1L << 32)
        {
            errors.Invalid(FieldPath.Of("spec", "expirationSeconds"), seconds, "may not specify a duration larger than 2^32 seconds");
        }

        if (errors.Count > 0)
        {
            return (null, StatusErrors.Invalid(s_kind, "", errors));
        }

        return (request with
        {
            Metadata = request.Metadata with { Name = name, Namespace = @namespace, CreationTimestamp = Time.From(timeProvider.GetUtcNow()) },
            Spec = request.Spec with
            {
                Audiences = request.Spec.Audiences.Count > 0 ? request.Spec.Audiences : [.. apiAudiences], ExpirationSeconds = seconds,
            },
            Status = TokenRequestStatus.Empty,
        }, null);
    }

    /// <summary>Makes the token of a completed request. A warning ("" for none) says that the period was cut.</summary>
    public (TokenRequest? Request, Status? Error) Issue(TokenRequest request, out string warning)
    {
        warning = "";
        var (@namespace, name) = (request.Metadata.Namespace, request.Metadata.Name);
        if (objects.Get<ServiceAccount>(@namespace, name) is not { } account)
        {
            return (null, StatusErrors.NotFound(new GroupResource("", "serviceaccounts"), name));
        }

        var bound = Bind(request, out var error);
        if (error is not null)
        {
            return (null, error);
        }

        var seconds = request.Spec.ExpirationSeconds ?? DefaultSeconds;
        if (MaxSeconds > 0 && seconds > MaxSeconds)
        {
            warning = $"requested expiration of {seconds} seconds shortened to {MaxSeconds} seconds";
            seconds = MaxSeconds;
        }

        var isVolumeToken = ExtendVolumeTokens && bound.Pod is not null && seconds == VolumeSeconds && request.Spec.Audiences.All(apiAudiences.Contains);
        var now = timeProvider.GetUtcNow();
        var start = now.ToUnixTimeSeconds();
        var token = issuer.Issue(new ServiceAccountClaims
        {
            Subject = UserNames.ServiceAccount(@namespace, name),
            Audiences = [.. request.Spec.Audiences],
            IssuedAt = start,
            NotBefore = start,
            Expiry = start + (isVolumeToken ? ExtendedSeconds : seconds),
            Id = Guid.NewGuid().ToString(),
            Namespace = @namespace,
            ServiceAccount = new TokenObject(name, account.Metadata.Uid),
            Pod = bound.Pod,
            Node = bound.Node,
            Secret = bound.Secret,
            WarnAfter = isVolumeToken ? start + seconds : null,
        });
        return (request with
        {
            Spec = request.Spec with { ExpirationSeconds = seconds },
            Status = new TokenRequestStatus { Token = token, ExpirationTimestamp = Time.From(now.AddSeconds(seconds)) },
        }, null);
    }

    private (TokenObject? Pod, TokenObject? Node, TokenObject? Secret) Bind(TokenRequest request, out Status? error)
    {
        error = null;
        if (request.Spec.BoundObjectRef is not { } reference)
        {
            return default;
        }

        var @namespace = request.Metadata.Namespace;
        MetaObject? found;
        switch (reference.ApiVersion, reference.Kind)
        {
            case (_, "Pod") when IsCore(reference):
                found = objects.Get<Pod>(@namespace, reference.Name);
                error = found is Pod other && other.Spec.ServiceAccountName != request.Metadata.Name
                    ? StatusErrors.BadRequest(
                        $"cannot bind token for serviceaccount \"{request.Metadata.Name}\" to pod running with different serviceaccount name.")
                    : null;
                break;
            case (_, "Node") when IsCore(reference):
                found = objects.Get<Node>("", reference.Name);
                break;
            case (_, "Secret") when IsCore(reference):
                found = objects.Get<Secret>(@namespace, reference.Name);
                break;
            default:
                error = StatusErrors.BadRequest($"cannot bind token to object of type {TypeOf(reference)}");
                return default;
        }

        if (error is null && found is null)
        {
            error = StatusErrors.NotFound(new GroupResource("", reference.Kind.ToLowerInvariant() + "s"), reference.Name);
        }
        else if (error is null && reference.Uid.Length > 0 && reference.Uid != found!.Metadata.Uid)
        {
            error = StatusErrors.Conflict(
                new GroupResource("", reference.Kind), reference.Name,
                $"the UID in the bound object reference ({reference.Uid}) does not match the UID in record. The object might have been deleted and then recreated");
        }

        if (error is not null)
        {
            return default;
        }

        var named = new TokenObject(found!.Metadata.Name, found.Metadata.Uid);
        return found switch
        {
            Pod pod => (named, NodeOf(pod), null),
            Node => (null, named, null),
            _ => (null, null, named),
        };
    }

    // A pod's node is named even when its object is gone: what a token says helps whoever looks at it later.
    private TokenObject? NodeOf(Pod pod) => pod.Spec.NodeName.Length == 0
        ? null
        : new TokenObject(pod.Spec.NodeName, objects.Get<Node>("", pod.Spec.NodeName)?.Metadata.Uid ?? "");

    private static bool IsCore(BoundObjectReference reference) => !reference.ApiVersion.Contains('/');

    private static string TypeOf(BoundObjectReference reference)
    {
        var slash = reference.ApiVersion.IndexOf('/');
        var group = slash < 0 ? "" : reference.ApiVersion[..slash];
        return $"{group}/{reference.ApiVersion[(slash + 1)..]}, Kind={reference.Kind}";
    }
}
