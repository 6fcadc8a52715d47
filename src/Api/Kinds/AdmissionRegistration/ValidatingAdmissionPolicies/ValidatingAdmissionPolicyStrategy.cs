namespace Kubestrel.Kinds.AdmissionRegistration.V1;

internal sealed class ValidatingAdmissionPolicyStrategy : ResourceStrategy<ValidatingAdmissionPolicy>
{
    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowsPlainFinalizers => true;

    public override IReadOnlyList<TableColumn> Columns => PolicyColumns.Validating;

    protected override ValidatingAdmissionPolicy Default(ValidatingAdmissionPolicy obj)
    {
        var spec = obj.Spec with { FailurePolicy = obj.Spec.FailurePolicy ?? "Fail", MatchConstraints = PolicyDefaults.Apply(obj.Spec.MatchConstraints) };
        return spec == obj.Spec ? obj : obj with { Spec = spec };
    }

    protected override ValidatingAdmissionPolicy PrepareStatusUpdate(ValidatingAdmissionPolicy obj, ValidatingAdmissionPolicy old) =>
        WithMetadataOf(base.PrepareStatusUpdate(obj, old), old);

    protected override void ValidateCreate(ValidatingAdmissionPolicy obj, FieldErrors errors) =>
        PolicyValidation.Spec(obj.Metadata.Name, obj.Spec, null, errors);

    protected override void ValidateChange(ValidatingAdmissionPolicy obj, ValidatingAdmissionPolicy old, FieldErrors errors) =>
        PolicyValidation.Spec(obj.Metadata.Name, obj.Spec, old.Spec, errors);

    protected override void ValidateStatus(ValidatingAdmissionPolicy obj, ValidatingAdmissionPolicy old, FieldErrors errors) =>
        PolicyValidation.Status(obj.Status, errors);

    protected override IReadOnlyList<object?> CellsOf(ValidatingAdmissionPolicy obj, DateTimeOffset now) =>
        [(long)obj.Spec.Validations.Count, ParamValidation.Cell(obj.Spec.ParamKind), CellText.Age(obj, now)];
}
