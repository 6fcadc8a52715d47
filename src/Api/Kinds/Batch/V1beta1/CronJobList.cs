namespace Kubestrel.Kinds.Batch.V1beta1;

[ApiKind("batch", "v1beta1", "CronJobList")]
[ApiType("io.k8s.api.batch.v1beta1.CronJobList")]
public sealed partial record CronJobList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CronJob> Items { get; init; }
}
