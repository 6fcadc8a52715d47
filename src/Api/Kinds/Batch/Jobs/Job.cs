namespace Kubestrel.Kinds.Batch.V1;

/// <summary>Runs pods until enough of them have succeeded.</summary>
[ApiKind("batch", "v1", "Job")]
[ApiType("io.k8s.api.batch.v1.Job")]
[Resource("jobs", "job", true, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "all", StorageVersionHash = "mudhfqk/qZY=")]
[Subresource("status", "Job", "get,patch,update")]
public sealed partial record Job : MetaObject
{
    /// <summary>Which pods, how many, and what failures mean.</summary>
    [Field("spec", 2)]
    public JobSpec Spec { get; init; } = JobSpec.Empty;

    /// <summary>How many pods run, have succeeded and have failed.</summary>
    [Field("status", 3)]
    public JobStatus Status { get; init; } = JobStatus.Empty;
}

/// <summary>One observation about a job.</summary>
[ApiType("io.k8s.api.batch.v1.JobCondition")]
public sealed partial record JobCondition
{
    /// <summary>Complete, Failed, Suspended, SuccessCriteriaMet or FailureTarget; the last two come before the first two, while pods still end.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When the condition was last looked at.</summary>
    [Field("lastProbeTime", 3)]
    public Time LastProbeTime { get; init; }

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why, in one word, as BackoffLimitExceeded or DeadlineExceeded.</summary>
    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 6)]
    public string Message { get; init; } = "";
}

/// <summary>How far a job is.</summary>
[ApiType("io.k8s.api.batch.v1.JobStatus")]
public sealed partial record JobStatus
{
    /// <summary>How it ended, or that it is suspended.</summary>
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "atomic")]
    public ValueList<JobCondition> Conditions { get; init; }

    /// <summary>When the controller took it on, or it was last resumed.</summary>
    [Field("startTime", 2)]
    public Time? StartTime { get; init; }

    /// <summary>When it ended with success; unset for failed jobs.</summary>
    [Field("completionTime", 3)]
    public Time? CompletionTime { get; init; }

    /// <summary>Pods that are pending or running and not being deleted.</summary>
    [Field("active", 4)]
    public int Active { get; init; }

    /// <summary>Pods that ended in phase Succeeded.</summary>
    [Field("succeeded", 5)]
    public int Succeeded { get; init; }

    /// <summary>Pods that ended in phase Failed.</summary>
    [Field("failed", 6)]
    public int Failed { get; init; }

    /// <summary>Pods that are being deleted and have not ended.</summary>
    [Field("terminating", 11)]
    public int? Terminating { get; init; }

    /// <summary>Indexes that succeeded, as "1,3-5", for Indexed jobs.</summary>
    [Field("completedIndexes", 7)]
    public string CompletedIndexes { get; init; } = "";

    /// <summary>Indexes that failed for good, as "1,3-5", with backoffLimitPerIndex.</summary>
    [Field("failedIndexes", 10)]
    public string? FailedIndexes { get; init; }

    /// <summary>Pods that ended and are not in the numbers yet; they keep a finalizer until then.</summary>
    [Field("uncountedTerminatedPods", 8)]
    public UncountedTerminatedPods? UncountedTerminatedPods { get; init; }

    /// <summary>Active pods whose Ready condition is True.</summary>
    [Field("ready", 9)]
    public int? Ready { get; init; }
}

/// <summary>Ended pods by uid that are still to be counted.</summary>
[ApiType("io.k8s.api.batch.v1.UncountedTerminatedPods")]
public sealed partial record UncountedTerminatedPods
{
    /// <summary>Uids of pods that succeeded.</summary>
    [Field("succeeded", 1, List = "set")]
    public ValueList<string> Succeeded { get; init; }

    /// <summary>Uids of pods that failed.</summary>
    [Field("failed", 2, List = "set")]
    public ValueList<string> Failed { get; init; }
}
