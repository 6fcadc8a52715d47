namespace Kubestrel.Kinds.Batch.V1;

[ApiKind("batch", "v1", "CronJobList")]
[ApiType("io.k8s.api.batch.v1.CronJobList")]
public sealed partial record CronJobList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CronJob> Items { get; init; }
}
