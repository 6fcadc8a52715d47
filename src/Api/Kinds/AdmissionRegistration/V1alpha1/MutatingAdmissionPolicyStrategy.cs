using V1 = Kubestrel.Kinds.AdmissionRegistration.V1;

namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

internal sealed class MutatingAdmissionPolicyStrategy : ResourceStrategy<MutatingAdmissionPolicy>
{
    private static readonly string[] s_reinvocation = ["IfNeeded", "Never"];
    private static readonly string[] s_patchTypes = ["ApplyConfiguration", "JSONPatch"];

    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowsPlainFinalizers => true;

    public override IReadOnlyList<TableColumn> Columns => V1.PolicyColumns.Mutating;

    protected override MutatingAdmissionPolicy Default(MutatingAdmissionPolicy obj)
    {
        var spec = obj.Spec with { FailurePolicy = obj.Spec.FailurePolicy ?? "Fail", MatchConstraints = PolicyForms.Default(obj.Spec.MatchConstraints) };
        return spec == obj.Spec ? obj : obj with { Spec = spec };
    }

    protected override void ValidateCreate(MutatingAdmissionPolicy obj, FieldErrors errors) => Validate(obj.Spec, null, errors);

    protected override void ValidateChange(MutatingAdmissionPolicy obj, MutatingAdmissionPolicy old, FieldErrors errors) => Validate(obj.Spec, old.Spec, errors);

    protected override IReadOnlyList<object?> CellsOf(MutatingAdmissionPolicy obj, DateTimeOffset now) =>
        [(long)obj.Spec.Mutations.Count, V1.ParamValidation.Cell(PolicyForms.Of(obj.Spec.ParamKind)), CellText.Age(obj, now)];

    private static void Validate(MutatingAdmissionPolicySpec spec, MutatingAdmissionPolicySpec? old, FieldErrors errors)
    {
        var (path, match) = (FieldPath.Of("spec"), PolicyForms.Of(spec.MatchConstraints));
        V1.PolicyValidation.FailurePolicy(spec.FailurePolicy, path.Child("failurePolicy"), errors);
        V1.ParamValidation.Kind(PolicyForms.Of(spec.ParamKind), path.Child("paramKind"), errors);
        V1.MatchValidation.Constraints(match, path.Child("matchConstraints"), errors);
        V1.MatchValidation.MutableOperations(match, path.Child("matchConstraints"), errors);
        if (old is null || old.ParamKind != spec.ParamKind || old.MatchConditions != spec.MatchConditions)
        {
            V1.ConditionsOfMatch.Validate(PolicyForms.Of(spec.MatchConditions), path.Child("matchConditions"), errors);
        }

        V1.VariableValidation.Validate(PolicyForms.Of(spec.Variables), path.Child("variables"), errors);
        if (spec.Mutations.IsEmpty)
        {
            errors.Required(path.Child("mutations"), "mutations must contain at least one item");
        }

        for (var i = 0; i < spec.Mutations.Count; i++)
        {
            Mutation(spec.Mutations[i], path.Child("mutations").Index(i), errors);
        }

        if (spec.ReinvocationPolicy.Length == 0)
        {
            errors.Required(path.Child("reinvocationPolicy"));
        }
        else
        {
            V1.WebhookValidation.OneOf(spec.ReinvocationPolicy, s_reinvocation, path.Child("reinvocationPolicy"), errors);
        }
    }

    private static void Mutation(Mutation mutation, FieldPath path, FieldErrors errors)
    {
        switch (mutation.PatchType)
        {
            case "":
                errors.Required(path.Child("patchType"));
                break;
            case "JSONPatch":
                Part(mutation.JsonPatch?.Expression, "jsonPatch", mutation.PatchType, path, errors);
                Absent(mutation.ApplyConfiguration, "applyConfiguration", mutation.PatchType, path, errors);
                break;
            case "ApplyConfiguration":
                Part(mutation.ApplyConfiguration?.Expression, "applyConfiguration", mutation.PatchType, path, errors);
                Absent(mutation.JsonPatch, "jsonPatch", mutation.PatchType, path, errors);
                break;
            default:
                errors.NotSupported(path.Child("patchType"), mutation.PatchType, s_patchTypes);
                break;
        }
    }

    private static void Part(string? expression, string field, string type, FieldPath path, FieldErrors errors)
    {
        if (expression is null)
        {
            errors.Required(path.Child(field), $"must be specified when patchType is {type}");
        }
        else if (string.IsNullOrWhiteSpace(expression))
        {
            errors.Required(path.Child(field, "expression"));
        }
    }

    private static void Absent(object? part, string field, string type, FieldPath path, FieldErrors errors)
    {
        if (part is not null)
        {
            errors.Invalid(path.Child(field), $"{{{field}}}", $"must not be specified when patchType is {type}");
        }
    }
}
