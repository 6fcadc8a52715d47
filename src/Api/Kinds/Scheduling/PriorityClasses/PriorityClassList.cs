namespace Kubestrel.Kinds.Scheduling.V1;

[ApiKind("scheduling.k8s.io", "v1", "PriorityClassList")]
[ApiType("io.k8s.api.scheduling.v1.PriorityClassList")]
public sealed partial record PriorityClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PriorityClass> Items { get; init; }
}
