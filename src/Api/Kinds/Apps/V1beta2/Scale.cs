namespace Kubestrel.Kinds.Apps.V1beta2;

/// <summary>The wanted and present number of replicas of an object, through its scale subresource.</summary>
[ApiKind("apps", "v1beta2", "Scale")]
[ApiType("io.k8s.api.apps.v1beta2.Scale")]
public sealed partial record Scale : MetaObject
{
    /// <summary>How many replicas are wanted.</summary>
    [Field("spec", 2)]
    public ScaleSpec Spec { get; init; } = ScaleSpec.Empty;

    /// <summary>The present number and the pods' selector.</summary>
    [Field("status", 3)]
    public ScaleStatus Status { get; init; } = ScaleStatus.Empty;
}

/// <summary>The wanted number of replicas.</summary>
[ApiType("io.k8s.api.apps.v1beta2.ScaleSpec")]
public sealed partial record ScaleSpec
{
    /// <summary>How many are wanted; not negative. Writing it changes the scaled object.</summary>
    [Field("replicas", 1)]
    public int Replicas { get; init; }
}

/// <summary>The present number of replicas.</summary>
[ApiType("io.k8s.api.apps.v1beta2.ScaleStatus")]
public sealed partial record ScaleStatus
{
    /// <summary>How many there are, as the scaled object counts them.</summary>
    [Field("replicas", 1, Always = true, Required = true)]
    public int Replicas { get; init; }

    /// <summary>Labels of the pods, for selectors that are only labels.</summary>
    [Field("selector", 2, Map = "atomic")]
    public ValueMap<string> Selector { get; init; }

    /// <summary>The pods' selector as text, as in a list request.</summary>
    [Field("targetSelector", 3)]
    public string TargetSelector { get; init; } = "";
}
