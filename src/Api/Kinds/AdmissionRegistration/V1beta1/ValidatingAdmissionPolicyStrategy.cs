using V1 = Kubestrel.Kinds.AdmissionRegistration.V1;

namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

/// <summary>Stored as v1, whose strategy validates; this version has the defaults and the table.</summary>
internal sealed class ValidatingAdmissionPolicyStrategy : ResourceStrategy<ValidatingAdmissionPolicy>
{
    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns => V1.PolicyColumns.Validating;

    protected override ValidatingAdmissionPolicy Default(ValidatingAdmissionPolicy obj)
    {
        var spec = obj.Spec with { FailurePolicy = obj.Spec.FailurePolicy ?? "Fail", MatchConstraints = PolicyForms.Default(obj.Spec.MatchConstraints) };
        return spec == obj.Spec ? obj : obj with { Spec = spec };
    }

    protected override IReadOnlyList<object?> CellsOf(ValidatingAdmissionPolicy obj, DateTimeOffset now) =>
        [(long)obj.Spec.Validations.Count, V1.ParamValidation.Cell(PolicyForms.Of(obj.Spec.ParamKind)), CellText.Age(obj, now)];
}
