namespace Kubestrel.Kinds.Batch.V1;

[ApiKind("batch", "v1", "JobList")]
[ApiType("io.k8s.api.batch.v1.JobList")]
public sealed partial record JobList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Job> Items { get; init; }
}
