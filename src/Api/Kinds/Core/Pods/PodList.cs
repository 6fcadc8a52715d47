namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PodList")]
[ApiType("io.k8s.api.core.v1.PodList")]
public sealed partial record PodList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Pod> Items { get; init; }
}
