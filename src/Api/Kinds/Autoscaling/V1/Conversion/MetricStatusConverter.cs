namespace Kubestrel.Kinds.Autoscaling.V1;

/// <summary>Measured values of the v1 annotation and of v2.</summary>
internal static class MetricStatusConverter
{
    public static MetricStatus FromV2(V2.MetricStatus metric) => MetricStatus.Empty with
    {
        Type = metric.Type,
        Object = metric.Object is { } source
            ? ObjectMetricStatus.Empty with
            {
                Target = References.FromV2(source.DescribedObject),
                MetricName = source.Metric.Name,
                Selector = source.Metric.Selector,
                CurrentValue = source.Current.Value ?? default,
                AverageValue = source.Current.AverageValue,
            }
            : null,
        Pods = metric.Pods is { } pods
            ? PodsMetricStatus.Empty with { MetricName = pods.Metric.Name, Selector = pods.Metric.Selector, CurrentAverageValue = pods.Current.AverageValue ?? default }
            : null,
        Resource = metric.Resource is { } resource
            ? ResourceMetricStatus.Empty with
            {
                Name = resource.Name, CurrentAverageUtilization = resource.Current.AverageUtilization, CurrentAverageValue = resource.Current.AverageValue ?? default,
            }
            : null,
        ContainerResource = metric.ContainerResource is { } container
            ? ContainerResourceMetricStatus.Empty with
            {
                Name = container.Name,
                Container = container.Container,
                CurrentAverageUtilization = container.Current.AverageUtilization,
                CurrentAverageValue = container.Current.AverageValue ?? default,
            }
            : null,
        External = metric.External is { } external
            ? ExternalMetricStatus.Empty with
            {
                MetricName = external.Metric.Name,
                MetricSelector = external.Metric.Selector,
                CurrentValue = external.Current.Value ?? default,
                CurrentAverageValue = external.Current.AverageValue,
            }
            : null,
    };

    public static V2.MetricStatus ToV2(MetricStatus metric) => V2.MetricStatus.Empty with
    {
        Type = metric.Type,
        Object = metric.Object is { } source
            ? V2.ObjectMetricStatus.Empty with
            {
                DescribedObject = References.ToV2(source.Target),
                Metric = Metric(source.MetricName, source.Selector),
                Current = Value(source.CurrentValue, source.AverageValue, null),
            }
            : null,
        Pods = metric.Pods is { } pods
            ? V2.PodsMetricStatus.Empty with { Metric = Metric(pods.MetricName, pods.Selector), Current = Value(null, pods.CurrentAverageValue, null) }
            : null,
        Resource = metric.Resource is { } resource
            ? V2.ResourceMetricStatus.Empty with { Name = resource.Name, Current = Value(null, resource.CurrentAverageValue, resource.CurrentAverageUtilization) }
            : null,
        ContainerResource = metric.ContainerResource is { } container
            ? V2.ContainerResourceMetricStatus.Empty with
            {
                Name = container.Name,
                Container = container.Container,
                Current = Value(null, container.CurrentAverageValue, container.CurrentAverageUtilization),
            }
            : null,
        External = metric.External is { } external
            ? V2.ExternalMetricStatus.Empty with
            {
                Metric = Metric(external.MetricName, external.MetricSelector), Current = Value(external.CurrentValue, external.CurrentAverageValue, null),
            }
            : null,
    };

    public static HorizontalPodAutoscalerCondition FromV2(V2.HorizontalPodAutoscalerCondition condition) => HorizontalPodAutoscalerCondition.Empty with
    {
        Type = condition.Type, Status = condition.Status, LastTransitionTime = condition.LastTransitionTime, Reason = condition.Reason, Message = condition.Message,
    };

    public static V2.HorizontalPodAutoscalerCondition ToV2(HorizontalPodAutoscalerCondition condition) => V2.HorizontalPodAutoscalerCondition.Empty with
    {
        Type = condition.Type, Status = condition.Status, LastTransitionTime = condition.LastTransitionTime, Reason = condition.Reason, Message = condition.Message,
    };

    private static V2.MetricValueStatus Value(Quantity? value, Quantity? average, int? utilization) =>
        V2.MetricValueStatus.Empty with { Value = value, AverageValue = average, AverageUtilization = utilization };

    private static V2.MetricIdentifier Metric(string name, LabelSelector? selector) => V2.MetricIdentifier.Empty with { Name = name, Selector = selector };
}
