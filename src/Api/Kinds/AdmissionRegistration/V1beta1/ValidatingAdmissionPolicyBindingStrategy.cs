namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

internal sealed class ValidatingAdmissionPolicyBindingStrategy()
    : OlderVersionStrategy<ValidatingAdmissionPolicyBinding, V1.ValidatingAdmissionPolicyBinding>(
        new V1.ValidatingAdmissionPolicyBindingStrategy(), "admissionregistration.k8s.io/v1beta1", "admissionregistration.k8s.io/v1");
