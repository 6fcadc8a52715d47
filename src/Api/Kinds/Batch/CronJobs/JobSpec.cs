namespace Kubestrel.Kinds.Batch.V1;

[ApiType("io.k8s.api.batch.v1.JobSpec")]
public sealed partial record JobSpec
{
    [Field("parallelism", 1)]
    public int? Parallelism { get; init; }

    [Field("completions", 2)]
    public int? Completions { get; init; }

    [Field("activeDeadlineSeconds", 3)]
    public long? ActiveDeadlineSeconds { get; init; }

    [Field("podFailurePolicy", 11)]
    public PodFailurePolicy? PodFailurePolicy { get; init; }

    [Field("successPolicy", 16)]
    public SuccessPolicy? SuccessPolicy { get; init; }

    [Field("backoffLimit", 7)]
    public int? BackoffLimit { get; init; }

    [Field("backoffLimitPerIndex", 12)]
    public int? BackoffLimitPerIndex { get; init; }

    [Field("maxFailedIndexes", 13)]
    public int? MaxFailedIndexes { get; init; }

    [Field("selector", 4)]
    public LabelSelector? Selector { get; init; }

    [Field("manualSelector", 5)]
    public bool? ManualSelector { get; init; }

    [Field("template", 6, Always = true, Required = true)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;

    [Field("ttlSecondsAfterFinished", 8)]
    public int? TtlSecondsAfterFinished { get; init; }

    [Field("completionMode", 9, Enum = "Indexed,NonIndexed")]
    public string? CompletionMode { get; init; }

    [Field("suspend", 10)]
    public bool? Suspend { get; init; }

    [Field("podReplacementPolicy", 14, Enum = "Failed,TerminatingOrFailed")]
    public string? PodReplacementPolicy { get; init; }

    [Field("managedBy", 15)]
    public string? ManagedBy { get; init; }
}
