namespace Kubestrel.Kinds.Batch.V1;

[ApiKind("batch", "v1", "Job")]
[ApiType("io.k8s.api.batch.v1.Job")]
[Resource("jobs", "job", true, "create,delete,deletecollection,get,list,patch,update,watch", Categories = "all", StorageVersionHash = "mudhfqk/qZY=")]
[Subresource("status", "Job", "get,patch,update")]
public sealed partial record Job : MetaObject
{
    [Field("spec", 2)]
    public JobSpec Spec { get; init; } = JobSpec.Empty;

    [Field("status", 3)]
    public JobStatus Status { get; init; } = JobStatus.Empty;
}

[ApiType("io.k8s.api.batch.v1.JobCondition")]
public sealed partial record JobCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastProbeTime", 3)]
    public Time LastProbeTime { get; init; }

    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    [Field("message", 6)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.batch.v1.JobStatus")]
public sealed partial record JobStatus
{
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "atomic")]
    public ValueList<JobCondition> Conditions { get; init; }

    [Field("startTime", 2)]
    public Time? StartTime { get; init; }

    [Field("completionTime", 3)]
    public Time? CompletionTime { get; init; }

    [Field("active", 4)]
    public int Active { get; init; }

    [Field("succeeded", 5)]
    public int Succeeded { get; init; }

    [Field("failed", 6)]
    public int Failed { get; init; }

    [Field("terminating", 11)]
    public int? Terminating { get; init; }

    [Field("completedIndexes", 7)]
    public string CompletedIndexes { get; init; } = "";

    [Field("failedIndexes", 10)]
    public string? FailedIndexes { get; init; }

    [Field("uncountedTerminatedPods", 8)]
    public UncountedTerminatedPods? UncountedTerminatedPods { get; init; }

    [Field("ready", 9)]
    public int? Ready { get; init; }
}

[ApiType("io.k8s.api.batch.v1.UncountedTerminatedPods")]
public sealed partial record UncountedTerminatedPods
{
    [Field("succeeded", 1, List = "set")]
    public ValueList<string> Succeeded { get; init; }

    [Field("failed", 2, List = "set")]
    public ValueList<string> Failed { get; init; }
}
