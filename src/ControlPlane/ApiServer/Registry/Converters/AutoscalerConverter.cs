using Kubestrel.Machinery;
using V1 = Kubestrel.Kinds.Autoscaling.V1;
using V2 = Kubestrel.Kinds.Autoscaling.V2;

namespace Kubestrel.ApiServer.Registry.Converters;

/// <summary>
/// autoscaling/v1 knows one metric, the CPU's average utilization; it is a resource metric of autoscaling/v2. Other metrics of a v2
/// object do not show in its v1 form.
/// </summary>
internal static class AutoscalerConverter
{
    private const string Cpu = "cpu";
    private const string Resource = "Resource";
    private const string Utilization = "Utilization";

    public static V2.HorizontalPodAutoscaler ToV2(V1.HorizontalPodAutoscaler hpa) => new()
    {
        ApiVersion = "autoscaling/v2",
        Kind = hpa.Kind,
        Metadata = hpa.Metadata,
        Spec = V2.HorizontalPodAutoscalerSpec.Empty with
        {
            ScaleTargetRef = V2.CrossVersionObjectReference.Empty with
            {
                Kind = hpa.Spec.ScaleTargetRef.Kind, Name = hpa.Spec.ScaleTargetRef.Name, ApiVersion = hpa.Spec.ScaleTargetRef.ApiVersion,
            },
            MinReplicas = hpa.Spec.MinReplicas,
            MaxReplicas = hpa.Spec.MaxReplicas,
            Metrics = hpa.Spec.TargetCPUUtilizationPercentage is { } percentage ? [CpuMetric(percentage)] : default,
        },
        Status = V2.HorizontalPodAutoscalerStatus.Empty with
        {
            ObservedGeneration = hpa.Status.ObservedGeneration,
            LastScaleTime = hpa.Status.LastScaleTime,
            CurrentReplicas = hpa.Status.CurrentReplicas,
            DesiredReplicas = hpa.Status.DesiredReplicas,
            CurrentMetrics = hpa.Status.CurrentCPUUtilizationPercentage is { } current ? [CpuStatus(current)] : default,
        },
    };

    public static V1.HorizontalPodAutoscaler ToV1(V2.HorizontalPodAutoscaler hpa) => new()
    {
        ApiVersion = "autoscaling/v1",
        Kind = hpa.Kind,
        Metadata = hpa.Metadata,
        Spec = V1.HorizontalPodAutoscalerSpec.Empty with
        {
            ScaleTargetRef = V1.CrossVersionObjectReference.Empty with
            {
                Kind = hpa.Spec.ScaleTargetRef.Kind, Name = hpa.Spec.ScaleTargetRef.Name, ApiVersion = hpa.Spec.ScaleTargetRef.ApiVersion,
            },
            MinReplicas = hpa.Spec.MinReplicas,
            MaxReplicas = hpa.Spec.MaxReplicas,
            TargetCPUUtilizationPercentage = hpa.Spec.Metrics
                .Find(metric => metric.Resource is { Name: Cpu, Target.AverageUtilization: not null })?.Resource!.Target.AverageUtilization,
        },
        Status = V1.HorizontalPodAutoscalerStatus.Empty with
        {
            ObservedGeneration = hpa.Status.ObservedGeneration,
            LastScaleTime = hpa.Status.LastScaleTime,
            CurrentReplicas = hpa.Status.CurrentReplicas,
            DesiredReplicas = hpa.Status.DesiredReplicas,
            CurrentCPUUtilizationPercentage = hpa.Status.CurrentMetrics
                .Find(metric => metric.Resource is { Name: Cpu, Current.AverageUtilization: not null })?.Resource!.Current.AverageUtilization,
        },
    };

    private static V2.MetricSpec CpuMetric(int percentage) => V2.MetricSpec.Empty with
    {
        Type = Resource,
        Resource = V2.ResourceMetricSource.Empty with
        {
            Name = Cpu, Target = V2.MetricTarget.Empty with { Type = Utilization, AverageUtilization = percentage },
        },
    };

    private static V2.MetricStatus CpuStatus(int percentage) => V2.MetricStatus.Empty with
    {
        Type = Resource,
        Resource = V2.ResourceMetricStatus.Empty with { Name = Cpu, Current = V2.MetricValueStatus.Empty with { AverageUtilization = percentage } },
    };
}
