using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Batch.V1;

/// <summary>What of a job stays; a suspended one that never started can still change where its pods may run.</summary>
internal static class JobUpdateValidation
{
    public static void Validate(Job job, Job old, FieldErrors errors)
    {
        var labels = old.Spec.Template.Metadata.Labels;
        JobValidation.GeneratedSelector(job, labels.ContainsKey(JobSelector.NameKey) && labels.ContainsKey(JobSelector.UidKey), errors);
        var (spec, before, path) = (job.Spec, old.Spec, FieldPath.Of("spec"));
        JobValidation.WithSelector(spec, path, errors);
        Completions(spec, before, path.Child("completions"), errors);
        errors.Immutable(path.Child("selector"), spec.Selector, before.Selector);
        var movable = before.Suspend == true && old.Status.StartTime is null;
        errors.Immutable(path.Child("template"), spec.Template, movable ? WithPlacementOf(before.Template, spec.Template) : before.Template);
        errors.Immutable(path.Child("completionMode"), spec.CompletionMode, before.CompletionMode);
        errors.Immutable(path.Child("podFailurePolicy"), spec.PodFailurePolicy, before.PodFailurePolicy);
        errors.Immutable(path.Child("backoffLimitPerIndex"), spec.BackoffLimitPerIndex, before.BackoffLimitPerIndex);
        errors.Immutable(path.Child("managedBy"), spec.ManagedBy, before.ManagedBy);
        errors.Immutable(path.Child("successPolicy"), spec.SuccessPolicy, before.SuccessPolicy);
    }

    private static void Completions(JobSpec spec, JobSpec old, FieldPath path, FieldErrors errors)
    {
        if (spec.CompletionMode != "Indexed")
        {
            errors.Immutable(path, spec.Completions, old.Completions);
        }
        else if (spec.Completions != old.Completions && spec.Completions is not null && spec.Completions != spec.Parallelism)
        {
            errors.Invalid(path, spec.Completions, "can only be modified in tandem with spec.parallelism");
        }
    }

    private static PodTemplateSpec WithPlacementOf(PodTemplateSpec template, PodTemplateSpec other)
    {
        var affinity = template.Spec.Affinity;
        if (other.Spec.Affinity is { } wanted)
        {
            affinity = (affinity ?? Affinity.Empty) with { NodeAffinity = wanted.NodeAffinity };
        }
        else if (affinity is not null)
        {
            affinity = affinity with { NodeAffinity = null };
            affinity = affinity == Affinity.Empty ? null : affinity;
        }

        return template with
        {
            Metadata = template.Metadata with { Labels = other.Metadata.Labels, Annotations = other.Metadata.Annotations },
            Spec = template.Spec with
            {
                Affinity = affinity,
                NodeSelector = other.Spec.NodeSelector,
                Tolerations = other.Spec.Tolerations,
                SchedulingGates = other.Spec.SchedulingGates,
            },
        };
    }
}
