using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Networking.V1;

namespace Kubestrel.ApiServer.Admission.Ingresses;

/// <summary>Gives a new ingress that names no class the cluster's default class.</summary>
public sealed class DefaultIngressClass(IObjectReader objects) : IMutatingAdmission
{
    public string Name => "DefaultIngressClass";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request.Operation != AdmissionOperation.Create || !request.IsMain("networking.k8s.io", "ingresses") || request.Object is not Ingress ingress
            || ingress.Spec.IngressClassName is not null || ingress.Metadata.Annotations.ContainsKey("kubernetes.io/ingress.class")
            || DefaultClasses.Newest(objects.List<IngressClass>(""), "ingressclass.kubernetes.io/is-default-class") is not { } found)
        {
            return ValueTask.FromResult(AdmissionResult.Unchanged(request));
        }

        return ValueTask.FromResult(AdmissionResult.Changed(ingress with { Spec = ingress.Spec with { IngressClassName = found.Metadata.Name } }));
    }
}
