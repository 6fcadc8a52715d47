namespace Kubestrel.Kinds.Batch.V1;

/// <summary>Validation of what controllers report of a job. Most rules judge changes alone, so that an old fault does not block other updates.</summary>
internal static class JobStatusValidation
{
    public static void Validate(Job job, Job old, FieldErrors errors)
    {
        var (status, before, path) = (job.Status, old.Status, FieldPath.Of("status"));
        errors.NonNegative(path.Child("active"), status.Active);
        errors.NonNegative(path.Child("succeeded"), status.Succeeded);
        errors.NonNegative(path.Child("failed"), status.Failed);
        errors.NonNegative(path.Child("ready"), status.Ready ?? 0);
        errors.NonNegative(path.Child("terminating"), status.Terminating ?? 0);
        Uncounted(status.UncountedTerminatedPods, path.Child("uncountedTerminatedPods"), errors);
        Conditions(status, before, path, errors);
        Times(job, old, path, errors);
        Counts(job, old, path, errors);
        Indexes(job, old, path, errors);
    }

    private static bool Has(JobStatus status, string type) => status.Conditions.Exists(condition => condition.Type == type && condition.Status == "True");

    private static bool IsFinished(JobStatus status) => Has(status, "Complete") || Has(status, "Failed");

    private static bool Changed(JobStatus status, JobStatus old, string type) => Has(status, type) != Has(old, type);

    private static void Uncounted(UncountedTerminatedPods? pods, FieldPath path, FieldErrors errors)
    {
        var seen = new HashSet<string>();
        Check(pods?.Succeeded ?? default, path.Child("succeeded"));
        Check(pods?.Failed ?? default, path.Child("failed"));

        void Check(ValueList<string> uids, FieldPath at)
        {
            for (var i = 0; i < uids.Count; i++)
            {
                if (uids[i].Length == 0)
                {
                    errors.Invalid(at.Index(i), "", "must not be empty");
                }
                else if (!seen.Add(uids[i]))
                {
                    errors.Duplicate(at.Index(i), uids[i]);
                }
            }
        }
    }

    private static void Conditions(JobStatus status, JobStatus old, FieldPath path, FieldErrors errors)
    {
        var at = path.Child("conditions");
        var (complete, failed, target, met) = (Has(status, "Complete"), Has(status, "Failed"), Has(status, "FailureTarget"), Has(status, "SuccessCriteriaMet"));
        var completeChanged = Changed(status, old, "Complete");
        Refuse(complete && failed && (completeChanged || Changed(status, old, "Failed")), "cannot set Complete=True and Failed=true conditions");
        Refuse(complete && target && (completeChanged || Changed(status, old, "FailureTarget")), "cannot set Complete=True and FailureTarget=true conditions");
        Refuse(
            failed && !target && (Changed(status, old, "Failed") || status.FailedIndexes != old.FailedIndexes),
            "cannot set Failed=True condition without the FailureTarget=true condition");
        Refuse(
            complete && !met && (completeChanged || Changed(status, old, "SuccessCriteriaMet")),
            "cannot set Complete=True condition without the SuccessCriteriaMet=true condition");
        Refuse(met && failed, "cannot set SuccessCriteriaMet=True and Failed=true conditions");
        Refuse(met && target, "cannot set SuccessCriteriaMet=True and FailureTarget=true conditions");
        foreach (var type in (ReadOnlySpan<string>)["Failed", "Complete", "FailureTarget"])
        {
            Refuse(Has(old, type) && !Has(status, type), $"cannot disable the terminal {type}=True condition");
        }

        Refuse(Has(old, "SuccessCriteriaMet") && !met, "cannot disable the SuccessCriteriaMet=True condition");
        Refuse(
            Has(old, "Complete") && !Has(old, "SuccessCriteriaMet") && met, "cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions");

        void Refuse(bool wrong, string detail)
        {
            if (wrong)
            {
                errors.InvalidOmitted(at, detail);
            }
        }
    }

    private static void Times(Job job, Job old, FieldPath path, FieldErrors errors)
    {
        var (status, before) = (job.Status, old.Status);
        var at = path.Child("completionTime");
        var (start, completion) = (status.StartTime, status.CompletionTime);
        var completionChanged = Changed(status, before, "Complete") || completion != before.CompletionTime;
        if (completionChanged && completion is { } end && !Has(status, "Complete"))
        {
            errors.Invalid(at, new GoValue(end.ToString()), "cannot set completionTime when there is no Complete=True condition");
        }

        if (completionChanged && completion is null && Has(status, "Complete"))
        {
            errors.Required(at, "completionTime is required for Complete jobs");
        }

        if ((completion != before.CompletionTime || start != before.StartTime) && completion < start)
        {
            errors.Invalid(at, new GoValue(completion.ToString()!), "completionTime cannot be set before startTime");
        }

        if (completion is { } now && before.CompletionTime is { } was && now != was)
        {
            errors.Invalid(at, new GoValue(now.ToString()), "completionTime cannot be mutated");
        }

        var emptySuspended = job.Spec is { Suspend: true, Completions: 0 };
        if (IsFinished(status) && start is null && !emptySuspended && (!IsFinished(before) || before.StartTime is not null))
        {
            errors.Required(path.Child("startTime"), "startTime is required for finished job");
        }

        var resuming = Has(before, "Suspended") && status.Conditions.Exists(condition => condition is { Type: "Suspended", Status: "False" });
        if (before.StartTime is not null && start != before.StartTime && job.Spec.Suspend != true && !resuming)
        {
            errors.Required(path.Child("startTime"), "startTime cannot be removed for unsuspended job");
        }
    }

    private static void Counts(Job job, Job old, FieldPath path, FieldErrors errors)
    {
        var (status, before) = (job.Status, old.Status);
        var ended = IsFinished(status) && !IsFinished(before);
        if (status.Active > 0 && IsFinished(status) && (ended || status.Active != before.Active))
        {
            errors.Invalid(path.Child("active"), status.Active, "active>0 is invalid for finished job");
        }

        if (status.UncountedTerminatedPods is { } pods && IsFinished(status) && pods.Failed.Count + pods.Succeeded.Count > 0
            && (ended || pods != before.UncountedTerminatedPods))
        {
            errors.Invalid(path.Child("uncountedTerminatedPods"), pods, "uncountedTerminatedPods needs to be empty for finished job");
        }

        if (status.Terminating > 0 && IsFinished(status) && (ended || status.Terminating != before.Terminating))
        {
            errors.Invalid(path.Child("terminating"), status.Terminating, "terminating>0 is invalid for finished job");
        }

        if (status.Ready > status.Active && (status.Ready != before.Ready || status.Active != before.Active))
        {
            errors.Invalid(path.Child("ready"), status.Ready, "cannot set more ready pods than active");
        }

        if (status.Failed < before.Failed)
        {
            errors.Invalid(path.Child("failed"), status.Failed, "cannot decrease the failed counter");
        }

        if (status.Succeeded < before.Succeeded && (job.Spec.CompletionMode != "Indexed" || job.Spec.Completions != job.Spec.Parallelism))
        {
            errors.Invalid(path.Child("succeeded"), status.Succeeded, "cannot decrease the succeeded counter");
        }
    }

    private static void Indexes(Job job, Job old, FieldPath path, FieldErrors errors)
    {
        var (status, before, completions) = (job.Status, old.Status, job.Spec.Completions);
        if (status.CompletedIndexes != before.CompletedIndexes)
        {
            var at = path.Child("completedIndexes");
            if (completions is { } count && JobIndexes.Count(status.CompletedIndexes, count, out _) is { } error)
            {
                errors.Invalid(at, status.CompletedIndexes, "error parsing completedIndexes: " + error);
            }

            if (status.CompletedIndexes.Length > 0 && job.Spec.CompletionMode != "Indexed")
            {
                errors.Invalid(at, status.CompletedIndexes, "cannot set non-empty completedIndexes when non-indexed completion mode");
            }
        }

        if (status.FailedIndexes is { } failed && failed != before.FailedIndexes)
        {
            var at = path.Child("failedIndexes");
            if (job.Spec.BackoffLimitPerIndex is null)
            {
                errors.Invalid(at, failed, "cannot set non-null failedIndexes when backoffLimitPerIndex is null");
            }
            else if (completions is { } count && JobIndexes.Count(failed, count, out _) is { } error)
            {
                errors.Invalid(at, failed, "error parsing failedIndexes: " + error);
            }
        }
    }
}
