namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.MetricStatus")]
public sealed partial record MetricStatus
{
    [Field("type", 1, Always = true, Required = true, Enum = "ContainerResource,External,Object,Pods,Resource")]
    public string Type { get; init; } = "";

    [Field("object", 2)]
    public ObjectMetricStatus? Object { get; init; }

    [Field("pods", 3)]
    public PodsMetricStatus? Pods { get; init; }

    [Field("resource", 4)]
    public ResourceMetricStatus? Resource { get; init; }

    [Field("containerResource", 7)]
    public ContainerResourceMetricStatus? ContainerResource { get; init; }

    [Field("external", 5)]
    public ExternalMetricStatus? External { get; init; }
}
