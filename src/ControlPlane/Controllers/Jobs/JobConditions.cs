using Kubestrel.Kinds.Batch.V1;

namespace Kubestrel.Controllers.Jobs;

internal static class JobConditions
{
    public const string Complete = "Complete";
    public const string Failed = "Failed";
    public const string FailureTarget = "FailureTarget";
    public const string SuccessCriteriaMet = "SuccessCriteriaMet";
    public const string Suspended = "Suspended";

    public static JobCondition Make(string type, string status, string reason, string message, DateTimeOffset now) => JobCondition.Empty with
    {
        Type = type,
        Status = status,
        LastProbeTime = Time.From(now),
        LastTransitionTime = Time.From(now),
        Reason = reason,
        Message = message,
    };

    public static JobCondition? True(JobStatus status, string type) => status.Conditions.Find(condition => condition.Type == type && condition.Status == "True");

    /// <summary>Sets the condition where it differs; one that would be added as False is left out.</summary>
    public static ValueList<JobCondition> Ensure(ValueList<JobCondition> conditions, JobCondition wanted)
    {
        var position = conditions.FindIndex(condition => condition.Type == wanted.Type);
        if (position < 0)
        {
            return wanted.Status == "False" ? conditions : conditions.Add(wanted);
        }

        var known = conditions[position];
        return known.Status == wanted.Status && known.Reason == wanted.Reason && known.Message == wanted.Message ? conditions : conditions.SetItem(position, wanted);
    }
}
