namespace Kubestrel.Kinds.Batch.V1;

/// <summary>What a job runs, and when it is done.</summary>
[ApiType("io.k8s.api.batch.v1.JobSpec")]
public sealed partial record JobSpec
{
    /// <summary>How many pods may run at once. Default 1; 0 pauses.</summary>
    [Field("parallelism", 1)]
    public int? Parallelism { get; init; }

    /// <summary>How many pods must succeed. Default 1; unset while parallelism is set: one success ends the job, and no new pods start.</summary>
    [Field("completions", 2)]
    public int? Completions { get; init; }

    /// <summary>Seconds after which the job fails and its pods are killed; counted anew when it is resumed. No limit by default.</summary>
    [Field("activeDeadlineSeconds", 3)]
    public long? ActiveDeadlineSeconds { get; init; }

    /// <summary>What particular failures of pods mean; needs restartPolicy Never.</summary>
    [Field("podFailurePolicy", 11)]
    public PodFailurePolicy? PodFailurePolicy { get; init; }

    /// <summary>When an Indexed job counts as done before all indexes are; by default all must succeed.</summary>
    [Field("successPolicy", 16)]
    public SuccessPolicy? SuccessPolicy { get; init; }

    /// <summary>How many failures until the job fails. Default 6; with backoffLimitPerIndex no limit.</summary>
    [Field("backoffLimit", 7)]
    public int? BackoffLimit { get; init; }

    /// <summary>How many failures of an index until that index fails; the others go on. For Indexed jobs with restartPolicy Never.</summary>
    [Field("backoffLimitPerIndex", 12)]
    public int? BackoffLimitPerIndex { get; init; }

    /// <summary>How many failed indexes until the job fails as a whole; all may fail when unset.</summary>
    [Field("maxFailedIndexes", 13)]
    public int? MaxFailedIndexes { get; init; }

    /// <summary>The pods of the job; made by the server unless manualSelector is true. Cannot be changed.</summary>
    [Field("selector", 4)]
    public LabelSelector? Selector { get; init; }

    /// <summary>Takes selector and labels as given; a selector that matches other pods breaks things. Default false.</summary>
    [Field("manualSelector", 5)]
    public bool? ManualSelector { get; init; }

    /// <summary>The pods to make; restartPolicy must be Never or OnFailure.</summary>
    [Field("template", 6, Always = true, Required = true)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;

    /// <summary>Seconds from the job's end until it is deleted with its pods; 0 is at once. Never when unset.</summary>
    [Field("ttlSecondsAfterFinished", 8)]
    public int? TtlSecondsAfterFinished { get; init; }

    /// <summary>NonIndexed (the default): pods are alike. Indexed: each has a number from 0 in JOB_COMPLETION_INDEX, and each must succeed once.</summary>
    [Field("completionMode", 9, Enum = "Indexed,NonIndexed")]
    public string? CompletionMode { get; init; }

    /// <summary>No pods run while true; those that do are deleted, and startTime is cleared. Default false.</summary>
    [Field("suspend", 10)]
    public bool? Suspend { get; init; }

    /// <summary>When a pod is replaced: TerminatingOrFailed (the default) once it ends, Failed when it has ended. With a podFailurePolicy always
    /// Failed.</summary>
    [Field("podReplacementPolicy", 14, Enum = "Failed,TerminatingOrFailed")]
    public string? PodReplacementPolicy { get; init; }

    /// <summary>The controller in charge of the job, "DOMAIN/NAME"; the built-in one when unset or kubernetes.io/job-controller. Cannot be changed.</summary>
    [Field("managedBy", 15)]
    public string? ManagedBy { get; init; }
}
