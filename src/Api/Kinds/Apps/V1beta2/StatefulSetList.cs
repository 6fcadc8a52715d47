namespace Kubestrel.Kinds.Apps.V1beta2;

[ApiKind("apps", "v1beta2", "StatefulSetList")]
[ApiType("io.k8s.api.apps.v1beta2.StatefulSetList")]
public sealed partial record StatefulSetList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<StatefulSet> Items { get; init; }
}
