namespace Kubestrel.Kinds.Batch.V1;

/// <summary>Makes a Job at the times of a schedule.</summary>
[ApiKind("batch", "v1", "CronJob")]
[ApiType("io.k8s.api.batch.v1.CronJob")]
[Resource("cronjobs", "cronjob", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "cj", Categories = "all", StorageVersionHash = "sd5LIXh4Fjs=")]
[Subresource("status", "CronJob", "get,patch,update")]
public sealed partial record CronJob : MetaObject
{
    /// <summary>The schedule, and the job it makes.</summary>
    [Field("spec", 2)]
    public CronJobSpec Spec { get; init; } = CronJobSpec.Empty;

    /// <summary>Which jobs run, and when the last ones did.</summary>
    [Field("status", 3)]
    public CronJobStatus Status { get; init; } = CronJobStatus.Empty;
}

/// <summary>When a cron job runs, and what.</summary>
[ApiType("io.k8s.api.batch.v1.CronJobSpec")]
public sealed partial record CronJobSpec
{
    /// <summary>Five cron fields: minute, hour, day of month, month, day of week; or @hourly, @daily, @weekly, @monthly, @yearly.</summary>
    [Field("schedule", 1, Always = true, Required = true)]
    public string Schedule { get; init; } = "";

    /// <summary>The zone of the schedule, as "Europe/Berlin"; by default that of the controller manager.</summary>
    [Field("timeZone", 8)]
    public string? TimeZone { get; init; }

    /// <summary>How many seconds late a job may still start; a later one is skipped. No limit by default.</summary>
    [Field("startingDeadlineSeconds", 2)]
    public long? StartingDeadlineSeconds { get; init; }

    /// <summary>When the last job still runs: Allow (the default) starts another, Forbid skips, Replace ends the old one first.</summary>
    [Field("concurrencyPolicy", 3, Enum = "Allow,Forbid,Replace")]
    public string ConcurrencyPolicy { get; init; } = "";

    /// <summary>No jobs start while true; those that run go on. Default false.</summary>
    [Field("suspend", 4)]
    public bool? Suspend { get; init; }

    /// <summary>The job to make; its name is the cron job's with the time in minutes since 1970.</summary>
    [Field("jobTemplate", 5, Always = true, Required = true)]
    public JobTemplateSpec JobTemplate { get; init; } = JobTemplateSpec.Empty;

    /// <summary>How many succeeded jobs are kept. Default 3.</summary>
    [Field("successfulJobsHistoryLimit", 6)]
    public int? SuccessfulJobsHistoryLimit { get; init; }

    /// <summary>How many failed jobs are kept. Default 1.</summary>
    [Field("failedJobsHistoryLimit", 7)]
    public int? FailedJobsHistoryLimit { get; init; }
}

/// <summary>What a cron job did.</summary>
[ApiType("io.k8s.api.batch.v1.CronJobStatus")]
public sealed partial record CronJobStatus
{
    /// <summary>The jobs that run now, as object references.</summary>
    [Field("active", 1, List = "atomic")]
    public ValueList<Core.V1.ObjectReference> Active { get; init; }

    /// <summary>The time for which a job was last started.</summary>
    [Field("lastScheduleTime", 4)]
    public Time? LastScheduleTime { get; init; }

    /// <summary>When a job last ended with success.</summary>
    [Field("lastSuccessfulTime", 5)]
    public Time? LastSuccessfulTime { get; init; }
}

/// <summary>The jobs a cron job makes.</summary>
[ApiType("io.k8s.api.batch.v1.JobTemplateSpec")]
public sealed partial record JobTemplateSpec
{
    /// <summary>Labels and annotations of the jobs.</summary>
    [Field("metadata", 1)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What the jobs run, as in a job of its own.</summary>
    [Field("spec", 2)]
    public JobSpec Spec { get; init; } = JobSpec.Empty;
}
