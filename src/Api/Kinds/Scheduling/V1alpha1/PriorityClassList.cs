namespace Kubestrel.Kinds.Scheduling.V1alpha1;

[ApiKind("scheduling.k8s.io", "v1alpha1", "PriorityClassList")]
[ApiType("io.k8s.api.scheduling.v1alpha1.PriorityClassList")]
public sealed partial record PriorityClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PriorityClass> Items { get; init; }
}
