using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Storage.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using TokenRequest = Kubestrel.Kinds.Authentication.V1.TokenRequest;

namespace Kubestrel.ApiServer.Admission.Nodes;

/// <summary>A node asks for tokens of its pods only, each bound to the pod, and for audiences that the pod's volumes name.</summary>
internal sealed class NodeTokenRequests(IObjectReader objects)
{
    public Status? Check(string node, AdmissionRequest request)
    {
        if (request.Operation != AdmissionOperation.Create || request.Subresource != "token" || request.Object is not TokenRequest token)
        {
            return null;
        }

        if (token.Spec.BoundObjectRef is not { ApiVersion: "v1", Kind: "Pod", Name.Length: > 0 } reference)
        {
            return AdmissionErrors.Forbidden(request, "node requested token not bound to a pod");
        }

        if (reference.Uid.Length == 0)
        {
            return AdmissionErrors.Forbidden(request, "node requested token with a pod binding without a uid");
        }

        if (objects.Get<Pod>(request.Namespace, reference.Name) is not { } pod)
        {
            return StatusErrors.NotFound(new GroupResource("", "pods"), reference.Name);
        }

        if (reference.Uid != pod.Metadata.Uid)
        {
            return AdmissionErrors.Forbidden(
                request,
                $"the UID in the bound object reference ({reference.Uid}) does not match the UID in record. The object might have been deleted and then recreated");
        }

        if (pod.Spec.NodeName != node)
        {
            return AdmissionErrors.Forbidden(request, "node requested token bound to a pod scheduled on a different node");
        }

        return AudienceProblem(token, pod) is { } problem ? AdmissionErrors.Forbidden(request, problem) : null;
    }

    private string? AudienceProblem(TokenRequest token, Pod pod)
    {
        if (token.Spec.Audiences.Count > 1)
        {
            return "node may only request 0 or 1 audiences";
        }

        var audience = token.Spec.Audiences.Count == 0 ? "" : token.Spec.Audiences[0];
        string? error = null;
        foreach (var volume in pod.Spec.Volumes)
        {
            if ((volume.Projected?.Sources ?? default).Exists(source => source.ServiceAccountToken is { } wanted && wanted.Audience == audience))
            {
                return null;
            }

            var driver = DriverOf(pod, volume, ref error);
            if (driver.Length == 0)
            {
                continue;
            }

            if (objects.Get<CSIDriver>("", driver) is not { } found)
            {
                error = $"csidriver.storage.k8s.io {GoString.Quote(driver)} not found";
            }
            else if (found.Spec.TokenRequests.Exists(wanted => wanted.Audience == audience))
            {
                return null;
            }
        }

        return error is null
            ? $"audience {GoString.Quote(audience)} not found in pod spec volume"
            : $"error validating audience {GoString.Quote(audience)}: {error}";
    }

    // The driver of a CSI volume, also one that a claim stands for; "" for other volumes.
    private string DriverOf(Pod pod, Volume volume, ref string? error)
    {
        if (volume.Csi is { } inline)
        {
            return inline.Driver;
        }

        var claimName = volume.PersistentVolumeClaim?.ClaimName ?? (volume.Ephemeral is null ? "" : $"{pod.Metadata.Name}-{volume.Name}");
        if (claimName.Length == 0)
        {
            return "";
        }

        if (objects.Get<PersistentVolumeClaim>(pod.Metadata.Namespace, claimName) is not { } claim)
        {
            error = $"persistentvolumeclaim {GoString.Quote(claimName)} not found";
            return "";
        }

        if (objects.Get<PersistentVolume>("", claim.Spec.VolumeName) is not { } bound)
        {
            error = $"persistentvolume {GoString.Quote(claim.Spec.VolumeName)} not found";
            return "";
        }

        return bound.Spec.Csi?.Driver ?? "";
    }
}
