namespace Kubestrel.Kinds.AdmissionRegistration.V1;

internal sealed class ValidatingAdmissionPolicyBindingStrategy : ResourceStrategy<ValidatingAdmissionPolicyBinding>
{
    private static readonly string[] s_actions = ["Audit", "Deny", "Warn"];

    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowsPlainFinalizers => true;

    public override IReadOnlyList<TableColumn> Columns => PolicyColumns.Binding;

    protected override ValidatingAdmissionPolicyBinding Default(ValidatingAdmissionPolicyBinding obj)
    {
        var spec = obj.Spec with { MatchResources = PolicyDefaults.Apply(obj.Spec.MatchResources) };
        return spec == obj.Spec ? obj : obj with { Spec = spec };
    }

    protected override void ValidateCreate(ValidatingAdmissionPolicyBinding obj, FieldErrors errors)
    {
        Binding(obj.Spec.PolicyName, obj.Spec.ParamRef, obj.Spec.MatchResources, errors);
        Actions(obj.Spec.ValidationActions, FieldPath.Of("spec", "validationActions"), errors);
    }

    protected override IReadOnlyList<object?> CellsOf(ValidatingAdmissionPolicyBinding obj, DateTimeOffset now) =>
        [obj.Spec.PolicyName, ParamValidation.Cell(obj.Spec.ParamRef), CellText.Age(obj, now)];

    /// <summary>What bindings of validating and of mutating policies share.</summary>
    internal static void Binding(string policy, ParamRef? reference, MatchResources? match, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        if (policy.Length == 0)
        {
            errors.Required(path.Child("policyName"));
        }
        else
        {
            errors.Subdomain(path.Child("policyName"), policy);
        }

        ParamValidation.Reference(reference, path.Child("paramRef"), errors);
        if (match is not null)
        {
            MatchValidation.Validate(match, path.Child("matchResources"), errors);
        }
    }

    private static void Actions(ValueList<string> actions, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            var action = actions[i];
            WebhookValidation.OneOf(action, s_actions, path.Index(i), errors);
            if (actions.FindIndex(other => other == action) < i)
            {
                errors.Duplicate(path.Index(i), action);
            }
        }

        if (actions.Contains("Deny") && actions.Contains("Warn"))
        {
            errors.Invalid(
                path,
                GoValue.Of(actions, "admissionregistration.ValidationAction"),
                "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)");
        }

        if (actions.IsEmpty)
        {
            errors.Required(path, "at least one validation action is required");
        }
    }
}
