namespace Kubestrel.Kinds.Apps.V1beta2;

[ApiKind("apps", "v1beta2", "Scale")]
[ApiType("io.k8s.api.apps.v1beta2.Scale")]
public sealed partial record Scale : MetaObject
{
    [Field("spec", 2)]
    public ScaleSpec Spec { get; init; } = ScaleSpec.Empty;

    [Field("status", 3)]
    public ScaleStatus Status { get; init; } = ScaleStatus.Empty;
}

[ApiType("io.k8s.api.apps.v1beta2.ScaleSpec")]
public sealed partial record ScaleSpec
{
    [Field("replicas", 1)]
    public int Replicas { get; init; }
}

[ApiType("io.k8s.api.apps.v1beta2.ScaleStatus")]
public sealed partial record ScaleStatus
{
    [Field("replicas", 1, Always = true, Required = true)]
    public int Replicas { get; init; }

    [Field("selector", 2, Map = "atomic")]
    public ValueMap<string> Selector { get; init; }

    [Field("targetSelector", 3)]
    public string TargetSelector { get; init; } = "";
}
