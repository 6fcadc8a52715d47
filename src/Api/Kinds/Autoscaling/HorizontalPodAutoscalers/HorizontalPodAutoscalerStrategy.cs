using System.Globalization;

namespace Kubestrel.Kinds.Autoscaling.V2;

internal sealed class HorizontalPodAutoscalerStrategy : ResourceStrategy<HorizontalPodAutoscaler>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns => AutoscalerColumns.All;

    protected override HorizontalPodAutoscaler Default(HorizontalPodAutoscaler obj) => AutoscalerDefaults.Apply(obj);

    protected override void ValidateCreate(HorizontalPodAutoscaler obj, FieldErrors errors) => AutoscalerValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateStatus(HorizontalPodAutoscaler obj, HorizontalPodAutoscaler old, FieldErrors errors)
    {
        errors.NonNegative(FieldPath.Of("status", "currentReplicas"), obj.Status.CurrentReplicas);
        errors.NonNegative(FieldPath.Of("status", "desiredReplicas"), obj.Status.DesiredReplicas);
    }

    protected override IReadOnlyList<object?> CellsOf(HorizontalPodAutoscaler obj, DateTimeOffset now) =>
    [
        $"{obj.Spec.ScaleTargetRef.Kind}/{obj.Spec.ScaleTargetRef.Name}",
        AutoscalerTargets.Text(obj.Spec.Metrics, obj.Status.CurrentMetrics),
        obj.Spec.MinReplicas?.ToString(CultureInfo.InvariantCulture) ?? CellText.Unset,
        (long)obj.Spec.MaxReplicas,
        (long)obj.Status.CurrentReplicas,
        CellText.Age(obj, now),
    ];
}
