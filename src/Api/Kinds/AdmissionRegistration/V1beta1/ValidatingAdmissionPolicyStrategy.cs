namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

internal sealed class ValidatingAdmissionPolicyStrategy()
    : OlderVersionStrategy<ValidatingAdmissionPolicy, V1.ValidatingAdmissionPolicy>(
        new V1.ValidatingAdmissionPolicyStrategy(), "admissionregistration.k8s.io/v1beta1", "admissionregistration.k8s.io/v1");
