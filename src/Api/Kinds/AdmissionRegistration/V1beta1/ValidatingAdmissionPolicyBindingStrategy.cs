using V1 = Kubestrel.Kinds.AdmissionRegistration.V1;

namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

/// <summary>Stored as v1, whose strategy validates; this version has the defaults and the table.</summary>
internal sealed class ValidatingAdmissionPolicyBindingStrategy : ResourceStrategy<ValidatingAdmissionPolicyBinding>
{
    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns => V1.PolicyColumns.Binding;

    protected override ValidatingAdmissionPolicyBinding Default(ValidatingAdmissionPolicyBinding obj)
    {
        var spec = obj.Spec with { MatchResources = PolicyForms.Default(obj.Spec.MatchResources) };
        return spec == obj.Spec ? obj : obj with { Spec = spec };
    }

    protected override IReadOnlyList<object?> CellsOf(ValidatingAdmissionPolicyBinding obj, DateTimeOffset now) =>
        [obj.Spec.PolicyName, V1.ParamValidation.Cell(PolicyForms.Of(obj.Spec.ParamRef)), CellText.Age(obj, now)];
}
