using System.Collections.Frozen;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Namespaces;

/// <summary>
/// Nothing is made in a namespace that does not exist or is going away, and the namespaces every cluster needs are not deleted. The cache is never behind
/// an acknowledged write, so nothing here waits or looks twice.
/// </summary>
public sealed class NamespaceLifecycle(IObjectReader objects) : IMutatingAdmission
{
    private static readonly FrozenSet<string> s_immortal = FrozenSet.Create("default", "kube-system", "kube-public");

    public string Name => "NamespaceLifecycle";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Check(request) is { } error ? AdmissionResult.Refused(error) : AdmissionResult.Unchanged(request));

    private Status? Check(AdmissionRequest request)
    {
        if (request is { ApiGroup: "", Resource: "namespaces" })
        {
            return request.Operation == AdmissionOperation.Delete && s_immortal.Contains(request.Name)
                ? StatusErrors.Forbidden(new GroupResource("", "namespaces"), request.Name, "this namespace may not be deleted")
                : null;
        }

        // Whether a namespace exists is not told to those who only ask about rights.
        if (request.Namespace.Length == 0 || request.Operation is AdmissionOperation.Delete or AdmissionOperation.Connect
            || request is { ApiGroup: "authorization.k8s.io", Resource: "localsubjectaccessreviews" })
        {
            return null;
        }

        if (objects.Get<Namespace>("", request.Namespace) is not { } @namespace)
        {
            return StatusErrors.NotFound(new GroupResource("", "namespaces"), request.Namespace);
        }

        if (request.Operation != AdmissionOperation.Create || @namespace.Status.Phase != "Terminating")
        {
            return null;
        }

        return AdmissionErrors.Forbidden(
            request, $"unable to create new content in namespace {request.Namespace} because it is being terminated",
            new StatusCause
            {
                Reason = "NamespaceTerminating", Message = $"namespace {request.Namespace} is being terminated", Field = "metadata.namespace",
            });
    }
}
