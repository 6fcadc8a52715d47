namespace Kubestrel.Kinds.Apps.V1beta2;

[ApiKind("apps", "v1beta2", "DaemonSetList")]
[ApiType("io.k8s.api.apps.v1beta2.DaemonSetList")]
public sealed partial record DaemonSetList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<DaemonSet> Items { get; init; }
}
