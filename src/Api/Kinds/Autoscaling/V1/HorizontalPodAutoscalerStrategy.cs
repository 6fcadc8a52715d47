using Kubestrel.Kinds.Autoscaling.V2;

namespace Kubestrel.Kinds.Autoscaling.V1;

/// <summary>
/// The older form: one field for the share of the requested cpu; all else that v2 has is in annotations of the v1 form, so that
/// a client of v1 writes back what it does not know.
/// </summary>
internal sealed class HorizontalPodAutoscalerStrategy()
    : OlderVersionStrategy<HorizontalPodAutoscaler, V2.HorizontalPodAutoscaler>(new V2.HorizontalPodAutoscalerStrategy(), "autoscaling/v1", "autoscaling/v2")
{
    private const string Cpu = "cpu";
    private const string Resource = "Resource";

    /// <summary>The cpu target is no default of v1: whether there is one depends on the annotations, so the conversion sets it.</summary>
    protected override HorizontalPodAutoscaler Default(HorizontalPodAutoscaler obj) =>
        obj.Spec.MinReplicas is null ? obj with { Spec = obj.Spec with { MinReplicas = 1 } } : obj;

    protected override V2.HorizontalPodAutoscaler To(HorizontalPodAutoscaler obj)
    {
        var (spec, status, annotations) = (obj.Spec, obj.Status, obj.Metadata.Annotations);
        var metrics = (RoundTripAnnotations.List<MetricSpec>(annotations, RoundTripAnnotations.Metrics) ?? default).Select(MetricConverter.ToV2).ToValueList();
        if (spec.TargetCPUUtilizationPercentage is { } target)
        {
            metrics = metrics.Add(CpuMetric(target));
        }

        return new()
        {
            Metadata = obj.Metadata with { Annotations = RoundTripAnnotations.Drop(annotations) },
            Spec = V2.HorizontalPodAutoscalerSpec.Empty with
            {
                ScaleTargetRef = References.ToV2(spec.ScaleTargetRef),
                MinReplicas = spec.MinReplicas,
                MaxReplicas = spec.MaxReplicas,
                Metrics = metrics.IsEmpty ? [CpuMetric(AutoscalerDefaults.CpuUtilization)] : metrics,
                Behavior = annotations.TryGetValue(RoundTripAnnotations.Behavior, out var behavior) ? BehaviorText.Read(behavior) : null,
            },
            Status = V2.HorizontalPodAutoscalerStatus.Empty with
            {
                ObservedGeneration = status.ObservedGeneration,
                LastScaleTime = status.LastScaleTime,
                CurrentReplicas = status.CurrentReplicas,
                DesiredReplicas = status.DesiredReplicas,
                CurrentMetrics = RoundTripAnnotations.List<MetricStatus>(annotations, RoundTripAnnotations.CurrentMetrics) is { } current
                    ? current.Select(MetricStatusConverter.ToV2).ToValueList()
                    : status.CurrentCPUUtilizationPercentage is { } used ? [CpuStatus(used)] : default,
                Conditions = RoundTripAnnotations.List<HorizontalPodAutoscalerCondition>(annotations, RoundTripAnnotations.Conditions) is { } conditions
                    ? conditions.Select(MetricStatusConverter.ToV2).ToValueList()
                    : default,
            },
        };
    }

    protected override HorizontalPodAutoscaler From(V2.HorizontalPodAutoscaler obj)
    {
        var (spec, status) = (obj.Spec, obj.Status);
        var annotations = RoundTripAnnotations.Drop(obj.Metadata.Annotations)
            .WithList(RoundTripAnnotations.Metrics, spec.Metrics.RemoveAll(IsCpuShare).Select(MetricConverter.FromV2).ToValueList())
            .WithList(RoundTripAnnotations.CurrentMetrics, status.CurrentMetrics.Select(MetricStatusConverter.FromV2).ToValueList())
            .WithList(RoundTripAnnotations.Conditions, status.Conditions.Select(MetricStatusConverter.FromV2).ToValueList());
        return new()
        {
            Metadata = obj.Metadata with
            {
                Annotations = spec.Behavior is { } behavior ? annotations.With(RoundTripAnnotations.Behavior, BehaviorText.Write(behavior)) : annotations,
            },
            Spec = HorizontalPodAutoscalerSpec.Empty with
            {
                ScaleTargetRef = References.FromV2(spec.ScaleTargetRef),
                MinReplicas = spec.MinReplicas,
                MaxReplicas = spec.MaxReplicas,
                TargetCPUUtilizationPercentage = spec.Metrics.Find(IsCpuShare)?.Resource!.Target.AverageUtilization,
            },
            Status = HorizontalPodAutoscalerStatus.Empty with
            {
                ObservedGeneration = status.ObservedGeneration,
                LastScaleTime = status.LastScaleTime,
                CurrentReplicas = status.CurrentReplicas,
                DesiredReplicas = status.DesiredReplicas,
                CurrentCPUUtilizationPercentage = status.CurrentMetrics
                    .LastOrDefault(metric => metric is { Type: Resource, Resource: { Name: Cpu, Current.AverageUtilization: not null } })?.Resource!.Current.AverageUtilization,
            },
        };
    }

    private static bool IsCpuShare(V2.MetricSpec metric) => metric is { Type: Resource, Resource: { Name: Cpu, Target.AverageUtilization: not null } };

    private static V2.MetricSpec CpuMetric(int percentage) => V2.MetricSpec.Empty with
    {
        Type = Resource,
        Resource = V2.ResourceMetricSource.Empty with
        {
            Name = Cpu, Target = V2.MetricTarget.Empty with { Type = "Utilization", AverageUtilization = percentage },
        },
    };

    private static V2.MetricStatus CpuStatus(int percentage) => V2.MetricStatus.Empty with
    {
        Type = Resource,
        Resource = V2.ResourceMetricStatus.Empty with { Name = Cpu, Current = V2.MetricValueStatus.Empty with { AverageUtilization = percentage } },
    };
}
