namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>One thing as last measured; the field named by type is set.</summary>
[ApiType("io.k8s.api.autoscaling.v2.MetricStatus")]
public sealed partial record MetricStatus
{
    /// <summary>Resource, ContainerResource, Pods, Object or External.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>A metric of one object, as measured.</summary>
    [Field("object", 2)]
    public ObjectMetricStatus? Object { get; init; }

    /// <summary>A metric of each pod, averaged, as measured.</summary>
    [Field("pods", 3)]
    public PodsMetricStatus? Pods { get; init; }

    /// <summary>A resource the pods request, as measured.</summary>
    [Field("resource", 4)]
    public ResourceMetricStatus? Resource { get; init; }

    /// <summary>A resource of one container in each pod, as measured.</summary>
    [Field("containerResource", 7)]
    public ContainerResourceMetricStatus? ContainerResource { get; init; }

    /// <summary>A metric from outside the cluster, as measured.</summary>
    [Field("external", 5)]
    public ExternalMetricStatus? External { get; init; }
}
