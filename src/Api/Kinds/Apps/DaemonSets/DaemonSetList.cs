namespace Kubestrel.Kinds.Apps.V1;

[ApiKind("apps", "v1", "DaemonSetList")]
[ApiType("io.k8s.api.apps.v1.DaemonSetList")]
public sealed partial record DaemonSetList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<DaemonSet> Items { get; init; }
}
