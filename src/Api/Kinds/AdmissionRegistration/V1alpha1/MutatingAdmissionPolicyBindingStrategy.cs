using V1 = Kubestrel.Kinds.AdmissionRegistration.V1;

namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

internal sealed class MutatingAdmissionPolicyBindingStrategy : ResourceStrategy<MutatingAdmissionPolicyBinding>
{
    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowsPlainFinalizers => true;

    public override IReadOnlyList<TableColumn> Columns => V1.PolicyColumns.Binding;

    protected override MutatingAdmissionPolicyBinding Default(MutatingAdmissionPolicyBinding obj)
    {
        var spec = obj.Spec with
        {
            MatchResources = PolicyForms.Default(obj.Spec.MatchResources),
            ParamRef = obj.Spec.ParamRef is { ParameterNotFoundAction: null } reference ? reference with { ParameterNotFoundAction = "Deny" } : obj.Spec.ParamRef,
        };
        return spec == obj.Spec ? obj : obj with { Spec = spec };
    }

    protected override void ValidateCreate(MutatingAdmissionPolicyBinding obj, FieldErrors errors)
    {
        var match = PolicyForms.Of(obj.Spec.MatchResources);
        V1.ValidatingAdmissionPolicyBindingStrategy.Binding(obj.Spec.PolicyName, PolicyForms.Of(obj.Spec.ParamRef), match, errors);
        V1.MatchValidation.MutableOperations(match, FieldPath.Of("spec", "matchResources"), errors);
    }

    protected override IReadOnlyList<object?> CellsOf(MutatingAdmissionPolicyBinding obj, DateTimeOffset now) =>
        [obj.Spec.PolicyName, V1.ParamValidation.Cell(PolicyForms.Of(obj.Spec.ParamRef)), CellText.Age(obj, now)];
}
