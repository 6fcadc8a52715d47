namespace Kubestrel.Kinds.Autoscaling.V1;

/// <summary>Metrics of the v1 annotation and of v2: v1 names the value in the source, v2 has a target with its type.</summary>
internal static class MetricConverter
{
    public static MetricSpec FromV2(V2.MetricSpec metric) => MetricSpec.Empty with
    {
        Type = metric.Type,
        Object = metric.Object is { } source
            ? ObjectMetricSource.Empty with
            {
                Target = References.FromV2(source.DescribedObject),
                MetricName = source.Metric.Name,
                Selector = source.Metric.Selector,
                TargetValue = source.Target.Value ?? default,
                AverageValue = source.Target.AverageValue,
            }
            : null,
        Pods = metric.Pods is { } pods
            ? PodsMetricSource.Empty with { MetricName = pods.Metric.Name, Selector = pods.Metric.Selector, TargetAverageValue = pods.Target.AverageValue ?? default }
            : null,
        Resource = metric.Resource is { } resource
            ? ResourceMetricSource.Empty with
            {
                Name = resource.Name, TargetAverageUtilization = resource.Target.AverageUtilization, TargetAverageValue = resource.Target.AverageValue,
            }
            : null,
        ContainerResource = metric.ContainerResource is { } container
            ? ContainerResourceMetricSource.Empty with
            {
                Name = container.Name,
                Container = container.Container,
                TargetAverageUtilization = container.Target.AverageUtilization,
                TargetAverageValue = container.Target.AverageValue,
            }
            : null,
        External = metric.External is { } external
            ? ExternalMetricSource.Empty with
            {
                MetricName = external.Metric.Name,
                MetricSelector = external.Metric.Selector,
                TargetValue = external.Target.Value,
                TargetAverageValue = external.Target.AverageValue,
            }
            : null,
    };

    public static V2.MetricSpec ToV2(MetricSpec metric) => V2.MetricSpec.Empty with
    {
        Type = metric.Type,
        Object = metric.Object is { } source
            ? V2.ObjectMetricSource.Empty with
            {
                DescribedObject = References.ToV2(source.Target),
                Metric = Metric(source.MetricName, source.Selector),
                Target = OfObject(source),
            }
            : null,
        Pods = metric.Pods is { } pods
            ? V2.PodsMetricSource.Empty with
            {
                Metric = Metric(pods.MetricName, pods.Selector), Target = V2.MetricTarget.Empty with { Type = "AverageValue", AverageValue = pods.TargetAverageValue },
            }
            : null,
        Resource = metric.Resource is { } resource
            ? V2.ResourceMetricSource.Empty with { Name = resource.Name, Target = Usage(resource.TargetAverageUtilization, resource.TargetAverageValue) }
            : null,
        ContainerResource = metric.ContainerResource is { } container
            ? V2.ContainerResourceMetricSource.Empty with
            {
                Name = container.Name, Container = container.Container, Target = Usage(container.TargetAverageUtilization, container.TargetAverageValue),
            }
            : null,
        External = metric.External is { } external
            ? V2.ExternalMetricSource.Empty with
            {
                Metric = Metric(external.MetricName, external.MetricSelector),
                Target = V2.MetricTarget.Empty with
                {
                    Type = external.TargetValue is null ? "AverageValue" : "Value", Value = external.TargetValue, AverageValue = external.TargetAverageValue,
                },
            }
            : null,
    };

    /// <summary>v1 cannot leave the value out: zero beside an average stands for none.</summary>
    private static V2.MetricTarget OfObject(ObjectMetricSource source) => source.AverageValue is { } average
        ? V2.MetricTarget.Empty with { Type = "AverageValue", Value = source.TargetValue.IsZero ? null : source.TargetValue, AverageValue = average }
        : V2.MetricTarget.Empty with { Type = "Value", Value = source.TargetValue };

    private static V2.MetricTarget Usage(int? utilization, Quantity? average) =>
        V2.MetricTarget.Empty with { Type = utilization is null ? "AverageValue" : "Utilization", AverageUtilization = utilization, AverageValue = average };

    private static V2.MetricIdentifier Metric(string name, LabelSelector? selector) => V2.MetricIdentifier.Empty with { Name = name, Selector = selector };
}
