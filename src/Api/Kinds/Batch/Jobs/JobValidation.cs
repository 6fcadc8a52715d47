using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Batch.V1;

internal static class JobValidation
{
    private const int ManyIndexes = 100_000;
    private const int Many = 10_000;
    private const int MaxManagerLength = 63;
    private const string NeedsIndexes = "requires indexed completion mode";

    public static void Create(Job job, FieldErrors errors)
    {
        GeneratedSelector(job, withPrefix: true, errors);
        WithSelector(job.Spec, FieldPath.Of("spec"), errors);
        if (job.Spec is { CompletionMode: "Indexed", Completions: > 0 })
        {
            var last = $"{job.Metadata.Name}-{job.Spec.Completions - 1}";
            if (Names.Dns1123Label(last).Any())
            {
                errors.Invalid(FieldPath.Of("metadata", "name"), job.Metadata.Name, $"will not able to create pod with invalid DNS label: {last}");
            }
        }
    }

    public static void WithSelector(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        Spec(spec, path, errors);
        if (spec.Selector is null)
        {
            errors.Required(path.Child("selector"));
            return;
        }

        errors.LabelSelector(path.Child("selector"), spec.Selector);
        if (Checks.IsValid(spec.Selector) && !Selector.Of(spec.Selector).Matches(spec.Template.Metadata.Labels))
        {
            errors.Invalid(path.Child("template", "metadata").Child("labels"), GoValue.Of(spec.Template.Metadata.Labels), "`selector` does not match template `labels`");
        }
    }

    /// <summary>What holds for jobs and for cron jobs' templates.</summary>
    public static void Spec(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        errors.NonNegative(path.Child("parallelism"), spec.Parallelism ?? 0);
        errors.NonNegative(path.Child("completions"), spec.Completions ?? 0);
        errors.NonNegative(path.Child("activeDeadlineSeconds"), spec.ActiveDeadlineSeconds ?? 0);
        errors.NonNegative(path.Child("backoffLimit"), spec.BackoffLimit ?? 0);
        errors.NonNegative(path.Child("ttlSecondsAfterFinished"), spec.TtlSecondsAfterFinished ?? 0);
        errors.NonNegative(path.Child("backoffLimitPerIndex"), spec.BackoffLimitPerIndex ?? 0);
        if (spec.MaxFailedIndexes is { } failed)
        {
            errors.NonNegative(path.Child("maxFailedIndexes"), failed);
            if (spec.BackoffLimitPerIndex is null)
            {
                errors.Required(path.Child("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
            }
        }

        if (spec.ManagedBy is { } manager)
        {
            ManagedBy(manager, path.Child("managedBy"), errors);
        }

        Mode(spec, path, errors);
        JobPolicyValidation.Failure(spec, path.Child("podFailurePolicy"), errors);
        if (spec.SuccessPolicy is not null)
        {
            if (spec.CompletionMode != "Indexed")
            {
                errors.Invalid(path.Child("successPolicy"), spec.SuccessPolicy, NeedsIndexes);
            }
            else
            {
                JobPolicyValidation.Success(spec, path.Child("successPolicy"), errors);
            }
        }

        Replacement(spec, path.Child("podReplacementPolicy"), errors);
        PodValidation.Template(spec.Template, path.Child("template"), errors);
        RestartPolicy(spec, path.Child("template", "spec").Child("restartPolicy"), errors);
    }

    public static void GeneratedSelector(Job job, bool withPrefix, FieldErrors errors)
    {
        if (job.Spec.ManualSelector == true || job.Spec.Selector is null)
        {
            return;
        }

        var (name, uid) = (job.Metadata.Name, job.Metadata.Uid);
        if (uid.Length == 0)
        {
            errors.Required(FieldPath.Of("metadata", "uid"));
        }

        var expected = ValueMap.Of((JobSelector.LegacyUidKey, uid), (JobSelector.LegacyNameKey, name));
        HasLabel(job, JobSelector.LegacyUidKey, uid, errors);
        HasLabel(job, JobSelector.LegacyNameKey, name, errors);
        if (withPrefix)
        {
            HasLabel(job, JobSelector.UidKey, uid, errors);
            HasLabel(job, JobSelector.NameKey, name, errors);
            expected = expected.With(JobSelector.UidKey, uid).With(JobSelector.NameKey, name);
        }

        if (Checks.IsValid(job.Spec.Selector) && !Selector.Of(job.Spec.Selector).Matches(expected))
        {
            errors.Invalid(FieldPath.Of("spec", "selector"), GoValue.Of(job.Spec.Selector), "`selector` not auto-generated");
        }
    }

    private static void HasLabel(Job job, string key, string value, FieldErrors errors)
    {
        var path = FieldPath.Of("spec", "template", "metadata", "labels").Key(key);
        if (!job.Spec.Template.Metadata.Labels.TryGetValue(key, out var label))
        {
            errors.Required(path, $"must be '{value}'");
        }
        else if (label != value)
        {
            errors.Invalid(path, GoValue.Of(job.Spec.Template.Metadata.Labels), $"must be '{value}'");
        }
    }

    private static void Mode(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.CompletionMode is not (null or "NonIndexed" or "Indexed"))
        {
            errors.NotSupported(path.Child("completionMode"), spec.CompletionMode, "NonIndexed", "Indexed");
        }

        if (spec.CompletionMode == "Indexed")
        {
            Indexed(spec, path, errors);
        }
        else if (spec.CompletionMode is null or "NonIndexed")
        {
            if (spec.BackoffLimitPerIndex is { } limit)
            {
                errors.Invalid(path.Child("backoffLimitPerIndex"), limit, NeedsIndexes);
            }

            if (spec.MaxFailedIndexes is { } failed)
            {
                errors.Invalid(path.Child("maxFailedIndexes"), failed, NeedsIndexes);
            }
        }
    }

    private static void Indexed(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        var (parallelism, failed) = (path.Child("parallelism"), path.Child("maxFailedIndexes"));
        if (spec.Completions is null)
        {
            errors.Required(path.Child("completions"), "when completion mode is Indexed");
        }

        if (spec.Parallelism > ManyIndexes)
        {
            errors.Invalid(parallelism, spec.Parallelism, $"must be less than or equal to {ManyIndexes} when completion mode is Indexed");
        }

        if (spec.MaxFailedIndexes > spec.Completions)
        {
            errors.Invalid(failed, spec.MaxFailedIndexes, "must be less than or equal to completions");
        }

        if (spec.MaxFailedIndexes > ManyIndexes)
        {
            errors.Invalid(failed, spec.MaxFailedIndexes, $"must be less than or equal to {ManyIndexes}");
        }

        if (spec.Completions is null or <= ManyIndexes || spec.BackoffLimitPerIndex is null)
        {
            return;
        }

        var detail = $"must be less than or equal to {Many} when completions are above {ManyIndexes} and used with backoff limit per index";
        if (spec.MaxFailedIndexes is null)
        {
            errors.Required(failed, $"must be specified when completions is above {ManyIndexes}");
        }

        if (spec.Parallelism > Many)
        {
            errors.Invalid(parallelism, spec.Parallelism, detail);
        }

        if (spec.MaxFailedIndexes > Many)
        {
            errors.Invalid(failed, spec.MaxFailedIndexes, detail);
        }
    }

    private static void Replacement(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.PodReplacementPolicy is not { } policy)
        {
            return;
        }

        if (spec.PodFailurePolicy is not null)
        {
            if (policy != "Failed")
            {
                errors.NotSupported(path, policy, "Failed");
            }
        }
        else if (policy is not ("Failed" or "TerminatingOrFailed"))
        {
            errors.NotSupported(path, policy, "Failed", "TerminatingOrFailed");
        }
    }

    private static void RestartPolicy(JobSpec spec, FieldPath path, FieldErrors errors)
    {
        var policy = spec.Template.Spec.RestartPolicy;
        if (policy is "Always" or "")
        {
            errors.Required(path, "valid values: \"OnFailure\", \"Never\"");
        }
        else if (policy is not ("OnFailure" or "Never"))
        {
            errors.NotSupported(path, policy, "OnFailure", "Never");
        }
        else if (spec.PodFailurePolicy is not null && policy != "Never")
        {
            errors.Invalid(path, policy, "only \"Never\" is supported when podFailurePolicy is specified");
        }
    }

    private static void ManagedBy(string manager, FieldPath path, FieldErrors errors)
    {
        errors.DomainPrefixedPath(path, manager);
        if (manager.Length > MaxManagerLength)
        {
            errors.TooLong(path, MaxManagerLength);
        }
    }
}
