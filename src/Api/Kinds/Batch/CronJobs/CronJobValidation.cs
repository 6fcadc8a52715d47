using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Kinds.Batch.V1;

internal static class CronJobValidation
{
    private const int MaxNameLength = 52;
    private const int MaxZonePart = 14;

    public static void Create(CronJob job, FieldErrors errors)
    {
        Spec(job.Spec, null, FieldPath.Of("spec"), errors);
        if (job.Metadata.Name.Length > MaxNameLength)
        {
            // Jobs append eleven characters, and their pods are named in labels of at most 63.
            errors.Invalid(FieldPath.Of("metadata", "name"), job.Metadata.Name, $"must be no more than {MaxNameLength} characters");
        }
    }

    public static void Spec(CronJobSpec spec, CronJobSpec? old, FieldPath path, FieldErrors errors)
    {
        if (spec.Schedule.Length == 0)
        {
            errors.Required(path.Child("schedule"));
        }
        else
        {
            Schedule(spec, old?.Schedule.Contains("TZ", StringComparison.Ordinal) == true, path.Child("schedule"), errors);
        }

        errors.NonNegative(path.Child("startingDeadlineSeconds"), spec.StartingDeadlineSeconds ?? 0);
        if (spec.TimeZone is { } zone && (old is null || old.TimeZone != zone))
        {
            Zone(zone, path.Child("timeZone"), errors);
        }

        if (spec.ConcurrencyPolicy.Length == 0)
        {
            errors.Required(path.Child("concurrencyPolicy"));
        }
        else if (spec.ConcurrencyPolicy is not ("Allow" or "Forbid" or "Replace"))
        {
            errors.NotSupported(path.Child("concurrencyPolicy"), spec.ConcurrencyPolicy, "Allow", "Forbid", "Replace");
        }

        var (template, at) = (spec.JobTemplate.Spec, path.Child("jobTemplate", "spec"));
        JobValidation.Spec(template, at, errors);
        if (template.Selector is { } selector)
        {
            errors.Invalid(at.Child("selector"), GoValue.Of(selector), "`selector` will be auto-generated");
        }

        if (template.ManualSelector == true)
        {
            errors.NotSupported(at.Child("manualSelector"), true, "nil", "false");
        }

        errors.NonNegative(path.Child("successfulJobsHistoryLimit"), spec.SuccessfulJobsHistoryLimit ?? 0);
        errors.NonNegative(path.Child("failedJobsHistoryLimit"), spec.FailedJobsHistoryLimit ?? 0);
    }

    public static IEnumerable<string> Warnings(CronJob job, CronJob? old)
    {
        if (old is null && WorkloadWarnings.Name(job.Metadata.Name) is { } name)
        {
            yield return name;
        }

        if (old is null || job.Metadata.Generation != old.Metadata.Generation)
        {
            foreach (var warning in JobWarnings.OfSpec(job.Spec.JobTemplate.Spec, FieldPath.Of("spec", "jobTemplate", "spec")))
            {
                yield return warning;
            }
        }

        if (old is not null && job.Spec.Schedule.Contains("TZ", StringComparison.Ordinal))
        {
            yield return "cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details";
        }
    }

    private static void Schedule(CronJobSpec spec, bool zoneAllowed, FieldPath path, FieldErrors errors)
    {
        if (CronText.Error(spec.Schedule) is { } error)
        {
            errors.Invalid(path, spec.Schedule, error);
        }

        if (!spec.Schedule.Contains("TZ", StringComparison.Ordinal))
        {
            return;
        }

        if (!zoneAllowed)
        {
            errors.Invalid(path, spec.Schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
        }
        else if (spec.TimeZone is not null)
        {
            errors.Invalid(path, spec.Schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
        }
    }

    private static void Zone(string zone, FieldPath path, FieldErrors errors)
    {
        if (zone.Length == 0)
        {
            errors.Invalid(path, zone, "timeZone must be nil or non-empty string");
            return;
        }

        foreach (var part in zone.Split('/'))
        {
            if (part is "" or "." or ".." || part.StartsWith('-') || part.Length > MaxZonePart
                || part.AsSpan().IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-_0123456789+") >= 0)
            {
                errors.Invalid(path, zone, $"unknown time zone {zone}");
                return;
            }
        }

        if (zone.Equals("Local", StringComparison.OrdinalIgnoreCase))
        {
            errors.Invalid(path, zone, "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
        }
        else if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            errors.Invalid(path, zone, $"unknown time zone {zone}");
        }
    }
}
