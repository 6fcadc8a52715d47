namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>One thing to measure; the field named by type is set.</summary>
[ApiType("io.k8s.api.autoscaling.v2.MetricSpec")]
public sealed partial record MetricSpec
{
    /// <summary>Resource, ContainerResource, Pods, Object or External.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>A metric of one object, as the requests of an Ingress.</summary>
    [Field("object", 2)]
    public ObjectMetricSource? Object { get; init; }

    /// <summary>A metric of each pod, averaged.</summary>
    [Field("pods", 3)]
    public PodsMetricSource? Pods { get; init; }

    /// <summary>A resource the pods request, as cpu.</summary>
    [Field("resource", 4)]
    public ResourceMetricSource? Resource { get; init; }

    /// <summary>A resource of one container in each pod.</summary>
    [Field("containerResource", 7)]
    public ContainerResourceMetricSource? ContainerResource { get; init; }

    /// <summary>A metric from outside the cluster.</summary>
    [Field("external", 5)]
    public ExternalMetricSource? External { get; init; }
}
