namespace Kubestrel.Kinds.Extensions.V1beta1;

[ApiKind("extensions", "v1beta1", "DaemonSetList")]
[ApiType("io.k8s.api.extensions.v1beta1.DaemonSetList")]
public sealed partial record DaemonSetList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<DaemonSet> Items { get; init; }
}
