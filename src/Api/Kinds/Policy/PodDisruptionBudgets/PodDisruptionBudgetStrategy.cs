namespace Kubestrel.Kinds.Policy.V1;

internal sealed class PodDisruptionBudgetStrategy : ResourceStrategy<PodDisruptionBudget>
{
    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Min Available", "Pods that must stay."),
        Column.Text("Max Unavailable", "Pods that may be away."),
        Column.Number("Allowed Disruptions", "Pods that may be evicted now."),
        Column.Age,
    ];

    protected override void ValidateCreate(PodDisruptionBudget obj, FieldErrors errors)
    {
        var (spec, path) = (obj.Spec, FieldPath.Of("spec"));
        if (spec.MinAvailable is not null && spec.MaxUnavailable is not null)
        {
            errors.Invalid(path, spec, "minAvailable and maxUnavailable cannot be both set");
        }

        Amount(spec.MinAvailable, path.Child("minAvailable"), errors);
        Amount(spec.MaxUnavailable, path.Child("maxUnavailable"), errors);
        errors.LabelSelector(path.Child("selector"), spec.Selector);
        if (spec.UnhealthyPodEvictionPolicy is not (null or "AlwaysAllow" or "IfHealthyBudget"))
        {
            errors.NotSupported(path.Child("unhealthyPodEvictionPolicy"), spec.UnhealthyPodEvictionPolicy, "AlwaysAllow", "IfHealthyBudget");
        }
    }

    protected override void ValidateStatus(PodDisruptionBudget obj, PodDisruptionBudget old, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        ConditionValidation.Validate(obj.Status.Conditions, path.Child("conditions"), errors);
        errors.NonNegative(path.Child("disruptionsAllowed"), obj.Status.DisruptionsAllowed);
        errors.NonNegative(path.Child("currentHealthy"), obj.Status.CurrentHealthy);
        errors.NonNegative(path.Child("desiredHealthy"), obj.Status.DesiredHealthy);
        errors.NonNegative(path.Child("expectedPods"), obj.Status.ExpectedPods);
    }

    protected override IReadOnlyList<object?> CellsOf(PodDisruptionBudget obj, DateTimeOffset now) =>
        [obj.Spec.MinAvailable?.ToString() ?? "N/A", obj.Spec.MaxUnavailable?.ToString() ?? "N/A", (long)obj.Status.DisruptionsAllowed, CellText.Age(obj, now)];

    private static void Amount(IntOrString? amount, FieldPath path, FieldErrors errors)
    {
        if (amount is { } value)
        {
            errors.NonNegativeIntOrPercent(path, value);
            errors.NotMoreThan100Percent(path, value);
        }
    }
}
