using System.Security.Cryptography;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Nodes;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.ServiceAccounts;

/// <summary>
/// Gives each pod a service account that exists, its token as a volume, and its image pull secrets. Mirror pods get none of it and may not name any. The account
/// "default" of a new namespace is waited for, since a controller makes it.
/// </summary>
/// <param name="nameSuffix">Makes the end of the token volume's name; null for five random characters.</param>
public sealed class ServiceAccountAdmission(IObjectReader objects, TimeProvider timeProvider, Func<string>? nameSuffix = null)
    : IMutatingAdmission, IValidatingAdmission
{
    private const string Default = "default";
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";
    private const string EnforceMountable = "kubernetes.io/enforce-mountable-secrets";
    private const int DefaultAttempts = 10;

    private static readonly TimeSpan s_retry = TimeSpan.FromMilliseconds(100);

    private readonly Func<string> _nameSuffix = nameSuffix ?? (static () => RandomNumberGenerator.GetString("bcdfghjklmnpqrstvwxz2456789", 5));

    public string Name => "ServiceAccount";

    public async ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!request.IsMain("", "pods") || request.Operation != AdmissionOperation.Create || request.Object is not Pod pod)
        {
            return AdmissionResult.Unchanged(request);
        }

        if (!IsMirror(pod))
        {
            // The older field follows the newer one, and stands in for it when alone.
            var name = pod.Spec.ServiceAccountName.Length > 0 ? pod.Spec.ServiceAccountName
                : pod.Spec.ServiceAccount.Length > 0 ? pod.Spec.ServiceAccount
                : Default;
            pod = pod with { Spec = pod.Spec with { ServiceAccountName = name, ServiceAccount = name } };

            var account = await FindAsync(request.Namespace, name, cancellationToken).ConfigureAwait(false);
            if (account is null)
            {
                return AdmissionResult.Refused(Missing(request, pod));
            }

            if (pod.Spec.AutomountServiceAccountToken ?? account.AutomountServiceAccountToken ?? true)
            {
                pod = TokenVolume.Mount(pod, _nameSuffix);
            }

            if (pod.Spec.ImagePullSecrets.Count == 0 && account.ImagePullSecrets.Count > 0)
            {
                pod = pod with { Spec = pod.Spec with { ImagePullSecrets = account.ImagePullSecrets } };
            }
        }

        return await CheckAsync(request, pod, cancellationToken).ConfigureAwait(false) is { } error
            ? AdmissionResult.Refused(error)
            : AdmissionResult.Changed(pod);
    }

    public async ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!request.Is("", "pods") || request.Object is not Pod pod)
        {
            return null;
        }

        if (request is { Operation: AdmissionOperation.Update, Subresource: "ephemeralcontainers" })
        {
            var account = await FindAsync(request.Namespace, pod.Spec.ServiceAccountName, cancellationToken).ConfigureAwait(false);
            return account is null ? Missing(request, pod)
                : Enforces(account) && MountableSecrets.EphemeralProblem(account, pod) is { } problem ? AdmissionErrors.Forbidden(request, problem)
                : null;
        }

        return request is { Operation: AdmissionOperation.Create, Subresource: "" }
            ? await CheckAsync(request, pod, cancellationToken).ConfigureAwait(false)
            : null;
    }

    private async ValueTask<Status?> CheckAsync(AdmissionRequest request, Pod pod, CancellationToken cancellationToken)
    {
        if (IsMirror(pod))
        {
            return MirrorProblem(pod) is { } mirrorProblem ? AdmissionErrors.Forbidden(request, mirrorProblem) : null;
        }

        if (pod.Spec.ServiceAccountName.Length == 0)
        {
            return AdmissionErrors.Forbidden(request, $"no service account specified for pod {request.Namespace}/{pod.Metadata.Name}");
        }

        var account = await FindAsync(request.Namespace, pod.Spec.ServiceAccountName, cancellationToken).ConfigureAwait(false);
        if (account is null)
        {
            return Missing(request, pod);
        }

        return Enforces(account) && MountableSecrets.Problem(account, pod) is { } problem ? AdmissionErrors.Forbidden(request, problem) : null;
    }

    private static string? MirrorProblem(Pod pod)
    {
        if (pod.Spec.ServiceAccountName.Length > 0)
        {
            return "a mirror pod may not reference service accounts";
        }

        if (PodReferences.Secrets(pod).Any())
        {
            return "a mirror pod may not reference secrets";
        }

        return pod.Spec.Volumes.Exists(volume => (volume.Projected?.Sources ?? default).Exists(source => source.ServiceAccountToken is not null))
            ? "a mirror pod may not use ServiceAccountToken volume projections"
            : null;
    }

    private async ValueTask<ServiceAccount?> FindAsync(string @namespace, string name, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (objects.Get<ServiceAccount>(@namespace, name) is { } account)
            {
                return account;
            }

            if (name != Default || attempt == DefaultAttempts)
            {
                return null;
            }

            await Task.Delay(s_retry, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Status Missing(AdmissionRequest request, Pod pod) => AdmissionErrors.Forbidden(
        request,
        $"error looking up service account {request.Namespace}/{pod.Spec.ServiceAccountName}: serviceaccount \"{pod.Spec.ServiceAccountName}\" not found");

    private static bool IsMirror(Pod pod) => pod.Metadata.Annotations.ContainsKey(MirrorAnnotation);

    private static bool Enforces(ServiceAccount account) =>
        account.Metadata.Annotations.GetValueOrDefault(EnforceMountable) is "1" or "t" or "T" or "true" or "TRUE" or "True";
}
