using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Authorization.Nodes;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Nodes;

/// <summary>What a node may write about pods: its mirror pods (which name nothing that would widen its rights), its pods' status, and evictions from itself.</summary>
internal sealed class NodePodWrites(IObjectReader objects)
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    public Status? Check(string node, AdmissionRequest request) => request.Subresource switch
    {
        "" => Pod(node, request),
        "status" => PodStatus(node, request),
        "eviction" => Eviction(node, request),
        _ => AdmissionErrors.Forbidden(
            request, $"unexpected pod subresource {GoString.Quote(request.Subresource)}, only 'status' and 'eviction' are allowed"),
    };

    private Status? Pod(string node, AdmissionRequest request)
    {
        switch (request.Operation)
        {
            case AdmissionOperation.Create:
                return request.Object is Pod created ? Create(node, request, created) : null;
            case AdmissionOperation.Delete:
                if ((request.OldObject as Pod ?? objects.Get<Pod>(request.Namespace, request.Name)) is not { } existing)
                {
                    return StatusErrors.NotFound(new GroupResource("", "pods"), request.Name);
                }

                return existing.Spec.NodeName == node
                    ? null
                    : AdmissionErrors.Forbidden(request, $"node {GoString.Quote(node)} can only delete pods with spec.nodeName set to itself");
            default:
                return AdmissionErrors.Forbidden(
                    request,
                    $"unexpected operation {GoString.Quote(NodeRestriction.OperationName(request))}, node {GoString.Quote(node)} can only create and delete mirror pods");
        }
    }

    private Status? Create(string node, AdmissionRequest request, Pod pod)
    {
        var quoted = GoString.Quote(node);
        if (!pod.Metadata.Annotations.ContainsKey(MirrorAnnotation))
        {
            return AdmissionErrors.Forbidden(
                request, $"pod does not have {GoString.Quote(MirrorAnnotation)} annotation, node {quoted} can only create mirror pods");
        }

        if (pod.Spec.NodeName != node)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} can only create pods with spec.nodeName set to itself");
        }

        if (Owner(node, quoted, request, pod) is { } ownerError)
        {
            return ownerError;
        }

        if (pod.Spec.ServiceAccountName.Length > 0)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} can not create pods that reference a service account");
        }

        var referenced = PodReferences.Secrets(pod).Any() ? "secrets"
            : PodReferences.ConfigMaps(pod).Any() ? "configmaps"
            : pod.Spec.Volumes.Exists(volume => (volume.Projected?.Sources ?? default).Exists(source => source.ClusterTrustBundle is not null)) ? "clustertrustbundles"
            : pod.Spec.Volumes.Exists(volume => volume.PersistentVolumeClaim is not null) ? "persistentvolumeclaims"
            : pod.Spec.ResourceClaims.Count > 0 ? "resourceclaims"
            : null;
        return referenced is null ? null : AdmissionErrors.Forbidden(request, $"node {quoted} can not create pods that reference {referenced}");
    }

    private Status? Owner(string node, string quoted, AdmissionRequest request, Pod pod)
    {
        var owners = pod.Metadata.OwnerReferences;
        if (owners.Count > 1)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} can only create pods with a single owner reference set to itself");
        }

        if (owners.Count == 0 || owners[0] is not { ApiVersion: "v1", Kind: "Node" } || owners[0].Name != node)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} can only create pods with an owner reference set to itself");
        }

        var owner = owners[0];
        if (owner.Controller != true)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} can only create pods with a controller owner reference set to itself");
        }

        if (owner.BlockOwnerDeletion == true)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} must not set blockOwnerDeletion on an owner reference");
        }

        if (objects.Get<Node>("", node) is not { } found)
        {
            return StatusErrors.NotFound(new GroupResource("", "nodes"), node);
        }

        return owner.Uid == found.Metadata.Uid
            ? null
            : AdmissionErrors.Forbidden(request, $"node {node} UID mismatch: expected {owner.Uid} got {found.Metadata.Uid}");
    }

    private static Status? PodStatus(string node, AdmissionRequest request)
    {
        if (request.Operation != AdmissionOperation.Update)
        {
            return NodeRestriction.UnexpectedOperation(request);
        }

        if (request is not { OldObject: Pod old, Object: Pod changed })
        {
            return null;
        }

        var quoted = GoString.Quote(node);
        if (old.Spec.NodeName != node)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} can only update pod status for pods with spec.nodeName set to itself");
        }

        if (!Same(old.Metadata.Labels, changed.Metadata.Labels))
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} cannot update labels through pod status");
        }

        return old.Status.ResourceClaimStatuses.SequenceEqual(changed.Status.ResourceClaimStatuses)
            ? null
            : AdmissionErrors.Forbidden(request, $"node {quoted} cannot update resource claim statues");
    }

    private static bool Same(ValueMap<string> left, ValueMap<string> right) => left.Count == right.Count && left.SequenceEqual(right);

    private Status? Eviction(string node, AdmissionRequest request)
    {
        if (request.Operation != AdmissionOperation.Create)
        {
            return AdmissionErrors.Forbidden(request, $"unexpected operation {NodeRestriction.OperationName(request)}");
        }

        var name = request.Name.Length > 0 ? request.Name : (request.Object as MetaObject)?.Metadata.Name ?? "";
        if (name.Length == 0)
        {
            return AdmissionErrors.Forbidden(request, "could not determine pod from request data");
        }

        if (objects.Get<Pod>(request.Namespace, name) is not { } pod)
        {
            return StatusErrors.NotFound(new GroupResource("", "pods"), name);
        }

        return pod.Spec.NodeName == node
            ? null
            : AdmissionErrors.Forbidden(request, $"node {node} can only evict pods with spec.nodeName set to itself");
    }
}
