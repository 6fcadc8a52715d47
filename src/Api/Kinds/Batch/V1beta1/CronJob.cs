namespace Kubestrel.Kinds.Batch.V1beta1;

[ApiKind("batch", "v1beta1", "CronJob")]
[ApiType("io.k8s.api.batch.v1beta1.CronJob")]
public sealed partial record CronJob : MetaObject
{
    [Field("spec", 2)]
    public CronJobSpec Spec { get; init; } = CronJobSpec.Empty;

    [Field("status", 3)]
    public CronJobStatus Status { get; init; } = CronJobStatus.Empty;
}

[ApiType("io.k8s.api.batch.v1beta1.CronJobSpec")]
public sealed partial record CronJobSpec
{
    [Field("schedule", 1, Always = true, Required = true)]
    public string Schedule { get; init; } = "";

    [Field("timeZone", 8)]
    public string? TimeZone { get; init; }

    [Field("startingDeadlineSeconds", 2)]
    public long? StartingDeadlineSeconds { get; init; }

    [Field("concurrencyPolicy", 3)]
    public string ConcurrencyPolicy { get; init; } = "";

    [Field("suspend", 4)]
    public bool? Suspend { get; init; }

    [Field("jobTemplate", 5, Always = true, Required = true)]
    public JobTemplateSpec JobTemplate { get; init; } = JobTemplateSpec.Empty;

    [Field("successfulJobsHistoryLimit", 6)]
    public int? SuccessfulJobsHistoryLimit { get; init; }

    [Field("failedJobsHistoryLimit", 7)]
    public int? FailedJobsHistoryLimit { get; init; }
}

[ApiType("io.k8s.api.batch.v1beta1.CronJobStatus")]
public sealed partial record CronJobStatus
{
    [Field("active", 1, List = "atomic")]
    public ValueList<Core.V1.ObjectReference> Active { get; init; }

    [Field("lastScheduleTime", 4)]
    public Time? LastScheduleTime { get; init; }

    [Field("lastSuccessfulTime", 5)]
    public Time? LastSuccessfulTime { get; init; }
}

[ApiType("io.k8s.api.batch.v1beta1.JobTemplateSpec")]
public sealed partial record JobTemplateSpec
{
    [Field("metadata", 1)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field("spec", 2)]
    public Batch.V1.JobSpec Spec { get; init; } = Batch.V1.JobSpec.Empty;
}
