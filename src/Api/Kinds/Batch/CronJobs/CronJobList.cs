namespace Kubestrel.Kinds.Batch.V1;

/// <summary>CronJob objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("batch", "v1", "CronJobList")]
[ApiType("io.k8s.api.batch.v1.CronJobList")]
public sealed partial record CronJobList : ListObject
{
    /// <summary>The CronJob objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CronJob> Items { get; init; }
}
