using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Rights;

/// <summary>Refuses roles and bindings that grant what their writer lacks; see <see cref="EscalationCheck"/>.</summary>
public sealed class RbacEscalation(EscalationCheck check) : IValidatingAdmission
{
    public string Name => "RBACEscalation";

    public ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            request is { ApiGroup: "rbac.authorization.k8s.io", Subresource: "", Object: MetaObject obj }
            && request.Operation is (AdmissionOperation.Create or AdmissionOperation.Update)
                ? check.Check(request.User, request.Namespace, request.Name.Length > 0 ? request.Name : obj.Metadata.Name, obj, request.OldObject as MetaObject)
                : null);
}
