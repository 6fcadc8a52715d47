using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using TokenRequest = Kubestrel.Kinds.Authentication.V1.TokenRequest;

namespace Kubestrel.ApiServer.Admission.Nodes;

/// <summary>A node asks for tokens of its pods only, each bound to the pod. Audiences are free: upstream's ServiceAccountNodeAudienceRestriction is off in v1.32.</summary>
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

        return pod.Spec.NodeName == node
            ? null
            : AdmissionErrors.Forbidden(request, "node requested token bound to a pod scheduled on a different node");
    }
}
