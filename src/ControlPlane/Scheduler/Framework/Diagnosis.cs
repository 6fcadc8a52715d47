using System.Globalization;

namespace Kubestrel.Scheduler.Framework;

/// <summary>The text of a FailedScheduling event: how many nodes gave which reason, then what preemption found.</summary>
internal static class Diagnosis
{
    private const int MaxEventLength = 1024;

    public static string NoNodes => "no nodes available to schedule pods";

    /// <summary>The text as an event takes it: at most 1,024 characters, the last three dots when it is cut.</summary>
    public static string ForEvent(string message) => message.Length <= MaxEventLength ? message : message[..(MaxEventLength - 4)] + " ...";

    public static string Describe(Verdicts verdicts, string preemption)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"0/{verdicts.Count} nodes are available:");
        var summary = Summarize(Enumerable.Range(0, verdicts.Count).SelectMany(verdicts.Reasons));
        return $"{text}{(summary.Length == 0 ? "" : $" {summary}.")}{(preemption.Length == 0 ? "" : " " + preemption)}";
    }

    /// <summary>"1 Insufficient cpu, 2 node(s) were unschedulable", sorted as text.</summary>
    public static string Summarize(IEnumerable<string> reasons) =>
        string.Join(", ", reasons.CountBy(reason => reason).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")).Order(StringComparer.Ordinal));
}
