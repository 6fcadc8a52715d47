using System.Globalization;
using Kubestrel.Kinds.Autoscaling.V2;

namespace Kubestrel.Kinds.Autoscaling.V1;

/// <summary>The older form: one target, the share of the requested cpu; other metrics are in annotations.</summary>
internal sealed class HorizontalPodAutoscalerStrategy : ResourceStrategy<HorizontalPodAutoscaler>
{
    private const string MetricsAnnotation = "autoscaling.alpha.kubernetes.io/metrics";

    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns => AutoscalerColumns.All;

    protected override HorizontalPodAutoscaler Default(HorizontalPodAutoscaler obj)
    {
        var spec = obj.Spec;
        var target = spec.TargetCPUUtilizationPercentage ?? (obj.Metadata.Annotations.ContainsKey(MetricsAnnotation) ? null : AutoscalerDefaults.CpuUtilization);
        return spec.MinReplicas is not null && target == spec.TargetCPUUtilizationPercentage
            ? obj
            : obj with { Spec = spec with { MinReplicas = spec.MinReplicas ?? 1, TargetCPUUtilizationPercentage = target } };
    }

    protected override void ValidateCreate(HorizontalPodAutoscaler obj, FieldErrors errors) => Spec(obj.Spec, 1, errors);

    protected override void ValidateChange(HorizontalPodAutoscaler obj, HorizontalPodAutoscaler old, FieldErrors errors) =>
        Spec(obj.Spec, old.Spec.MinReplicas == 0 ? 0 : 1, errors);

    protected override void ValidateStatus(HorizontalPodAutoscaler obj, HorizontalPodAutoscaler old, FieldErrors errors)
    {
        errors.NonNegative(FieldPath.Of("status", "currentReplicas"), obj.Status.CurrentReplicas);
        errors.NonNegative(FieldPath.Of("status", "desiredReplicas"), obj.Status.DesiredReplicas);
    }

    protected override IReadOnlyList<object?> CellsOf(HorizontalPodAutoscaler obj, DateTimeOffset now)
    {
        var current = obj.Status.CurrentCPUUtilizationPercentage is { } used ? $"{used}%" : "<unknown>";
        return
        [
            $"{obj.Spec.ScaleTargetRef.Kind}/{obj.Spec.ScaleTargetRef.Name}",
            obj.Spec.TargetCPUUtilizationPercentage is { } target ? $"cpu: {current}/{target}%" : CellText.None,
            obj.Spec.MinReplicas?.ToString(CultureInfo.InvariantCulture) ?? CellText.Unset,
            (long)obj.Spec.MaxReplicas,
            (long)obj.Status.CurrentReplicas,
            CellText.Age(obj, now),
        ];
    }

    private static void Spec(HorizontalPodAutoscalerSpec spec, int least, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        AutoscalerValidation.Replicas(spec.MinReplicas, spec.MaxReplicas, least, path, errors);
        AutoscalerValidation.Reference(spec.ScaleTargetRef.Kind, spec.ScaleTargetRef.Name, path.Child("scaleTargetRef"), errors);
        if (spec.TargetCPUUtilizationPercentage < 1)
        {
            errors.Invalid(path.Child("targetCPUUtilizationPercentage"), spec.TargetCPUUtilizationPercentage, "must be greater than 0");
        }
    }
}
