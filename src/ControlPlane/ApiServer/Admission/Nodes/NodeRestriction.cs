using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Resource.V1beta1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Nodes;

/// <summary>
/// Keeps node agents to their own node and the pods bound to it, as far as the content of a write tells; the node authorizer does the rest. Others than
/// nodes pass. Texts are upstream's.
/// </summary>
public sealed class NodeRestriction : IMutatingAdmission
{
    private const string NodeLeases = "kube-node-lease";

    private readonly NodePodWrites _pods;
    private readonly NodeTokenRequests _tokens;

    public NodeRestriction(IObjectReader objects)
    {
        _pods = new NodePodWrites(objects);
        _tokens = new NodeTokenRequests(objects);
    }

    public string Name => "NodeRestriction";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Check(request) is { } error ? AdmissionResult.Refused(error) : AdmissionResult.Unchanged(request));

    private Status? Check(AdmissionRequest request)
    {
        if (request.Operation == AdmissionOperation.Connect || !UserNames.TryGetNode(request.User, out var node))
        {
            return null;
        }

        if (node.Length == 0)
        {
            return AdmissionErrors.Forbidden(request, $"could not determine node from user {GoString.Quote(request.User.Name)}");
        }

        return (request.ApiGroup, request.Resource) switch
        {
            ("", "pods") => _pods.Check(node, request),
            ("", "nodes") => NodeWrites.Check(node, request),
            ("", "persistentvolumeclaims") => ClaimStatus(node, request),
            ("", "serviceaccounts") => _tokens.Check(node, request),
            ("coordination.k8s.io", "leases") => Lease(node, request),
            ("storage.k8s.io", "csinodes") => CsiNode(node, request),
            ("resource.k8s.io", "resourceslices") => Slice(node, request),
            ("certificates.k8s.io", "certificatesigningrequests") => NodeCertificateRequests.Check(node, request),
            _ => null,
        };
    }

    private static Status? ClaimStatus(string node, AdmissionRequest request)
    {
        if (request.Subresource != "status")
        {
            return AdmissionErrors.Forbidden(request, "may only update PVC status");
        }

        if (request.Operation != AdmissionOperation.Update)
        {
            return UnexpectedOperation(request);
        }

        return request is { OldObject: PersistentVolumeClaim old, Object: PersistentVolumeClaim changed } && Rest(old) != Rest(changed)
            ? AdmissionErrors.Forbidden(
                request, $"node {GoString.Quote(node)} is not allowed to update fields other than status.quantity and status.conditions")
            : null;

        // Everything but what a node reports about a volume it has expanded.
        static PersistentVolumeClaim Rest(PersistentVolumeClaim claim) => claim with
        {
            Metadata = claim.Metadata with { ResourceVersion = "", ManagedFields = default },
            Status = claim.Status with
            {
                Capacity = default, Conditions = default, AllocatedResourceStatuses = default, AllocatedResources = default,
            },
        };
    }

    private static Status? Lease(string node, AdmissionRequest request)
    {
        if (request.Namespace != NodeLeases)
        {
            return AdmissionErrors.Forbidden(request, $"can only access leases in the {GoString.Quote(NodeLeases)} system namespace");
        }

        return NameOf(request) == node
            ? null
            : AdmissionErrors.Forbidden(request, "can only access node lease with the same name as the requesting node");
    }

    private static Status? CsiNode(string node, AdmissionRequest request) => NameOf(request) == node
        ? null
        : AdmissionErrors.Forbidden(request, "can only access CSINode with the same name as the requesting node");

    private static Status? Slice(string node, AdmissionRequest request) => request switch
    {
        { Operation: AdmissionOperation.Create, Object: ResourceSlice slice } when slice.Spec.NodeName != node =>
            AdmissionErrors.Forbidden(request, "can only create ResourceSlice with the same NodeName as the requesting node"),
        { Operation: AdmissionOperation.Delete, OldObject: ResourceSlice slice } when slice.Spec.NodeName != node =>
            AdmissionErrors.Forbidden(request, "can only delete ResourceSlice with the same NodeName as the requesting node"),
        _ => null,
    };

    // The URL of a create has no name yet.
    private static string NameOf(AdmissionRequest request) =>
        request is { Operation: AdmissionOperation.Create, Object: MetaObject created } ? created.Metadata.Name : request.Name;

    internal static Status UnexpectedOperation(AdmissionRequest request) =>
        AdmissionErrors.Forbidden(request, $"unexpected operation {GoString.Quote(OperationName(request))}");

    internal static string OperationName(AdmissionRequest request) => request.Operation.ToString().ToUpperInvariant();
}
