using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Batch.V1;

internal static class JobDefaults
{
    public static Job Apply(Job job)
    {
        var spec = Apply(job.Spec);
        var labels = job.Metadata.Labels.IsEmpty ? spec.Template.Metadata.Labels : job.Metadata.Labels;
        var metadata = labels == job.Metadata.Labels ? job.Metadata : job.Metadata with { Labels = labels };
        return ReferenceEquals(spec, job.Spec) && ReferenceEquals(metadata, job.Metadata) ? job : job with { Metadata = metadata, Spec = spec };
    }

    /// <summary>A cron job's template gets the pod's defaults, not the job's.</summary>
    public static JobSpec ApplyTemplate(JobSpec spec)
    {
        var template = PodDefaults.Apply(spec.Template);
        return ReferenceEquals(template, spec.Template) ? spec : spec with { Template = template };
    }

    private static JobSpec Apply(JobSpec spec)
    {
        var template = PodDefaults.Apply(spec.Template);
        var policy = Apply(spec.PodFailurePolicy);
        var complete = spec is
        {
            Parallelism: not null, BackoffLimit: not null, CompletionMode: not null, Suspend: not null, PodReplacementPolicy: not null, ManualSelector: not null,
        }
            && ReferenceEquals(template, spec.Template)
            && ReferenceEquals(policy, spec.PodFailurePolicy);
        return complete ? spec : spec with
        {
            Completions = spec.Completions ?? (spec.Parallelism is null ? 1 : null),
            Parallelism = spec.Parallelism ?? 1,
            BackoffLimit = spec.BackoffLimit ?? (spec.BackoffLimitPerIndex is null ? 6 : int.MaxValue),
            CompletionMode = spec.CompletionMode ?? "NonIndexed",
            Suspend = spec.Suspend ?? false,
            PodReplacementPolicy = spec.PodReplacementPolicy ?? (spec.PodFailurePolicy is null ? "TerminatingOrFailed" : "Failed"),
            ManualSelector = spec.ManualSelector ?? false,
            PodFailurePolicy = policy,
            Template = template,
        };
    }

    private static PodFailurePolicy? Apply(PodFailurePolicy? policy)
    {
        if (policy is null)
        {
            return null;
        }

        var rules = policy.Rules.Map(static rule =>
        {
            var patterns = rule.OnPodConditions.Map(static pattern => pattern.Status.Length == 0 ? pattern with { Status = "True" } : pattern);
            return patterns == rule.OnPodConditions ? rule : rule with { OnPodConditions = patterns };
        });
        return rules == policy.Rules ? policy : policy with { Rules = rules };
    }
}
