using System.Globalization;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>The annotations by which a Deployment numbers and sizes its ReplicaSets; kubectl rollout reads them.</summary>
internal static class Revisions
{
    public const string Revision = "deployment.kubernetes.io/revision";
    public const string History = "deployment.kubernetes.io/revision-history";
    public const string DesiredReplicas = "deployment.kubernetes.io/desired-replicas";
    public const string MaxReplicas = "deployment.kubernetes.io/max-replicas";
    public const string RollbackTo = "deprecated.deployment.rollback.to";

    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private const int MaxHistoryLength = 2000;

    /// <summary>The object's revision: 0 without one, null when the annotation is no number.</summary>
    public static long? Of(MetaObject obj) =>
        !obj.Metadata.Annotations.TryGetValue(Revision, out var text) ? 0
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    public static long Max(IEnumerable<ReplicaSet> sets) => sets.Select(static set => Of(set) ?? 0).DefaultIfEmpty().Max();

    /// <summary>The second highest revision; 0 when there is none.</summary>
    public static long Last(IEnumerable<ReplicaSet> sets) =>
        sets.Select(static set => Of(set) ?? 0).Where(static revision => revision > 0).OrderDescending().Skip(1).FirstOrDefault();

    /// <summary>The revision a rollback request asks for (0: the last one); null without a request.</summary>
    public static long? Rollback(Deployment deployment) =>
        deployment.Metadata.Annotations.TryGetValue(RollbackTo, out var text)
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    /// <summary>The deployment's annotations that its new ReplicaSet carries as well.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Inherited(ObjectMeta meta) => meta.Annotations.Where(static pair => !IsOwn(pair.Key));

    /// <summary>The annotations that stay on each object for itself.</summary>
    public static bool IsOwn(string key) => key is LastApplied or Revision or History or DesiredReplicas or MaxReplicas or RollbackTo;

    /// <summary>The new ReplicaSet's annotations: those of the deployment, and the revision with its history.</summary>
    public static ValueMap<string> ForNewReplicaSet(Deployment deployment, ValueMap<string> annotations, long revision)
    {
        var changed = annotations.WithAll(Inherited(deployment.Metadata));
        var known = changed.TryGetValue(Revision, out var text);
        long old = 0;
        if (known && text!.Length > 0 && !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out old))
        {
            return annotations;
        }

        if (old >= revision)
        {
            return changed;
        }

        changed = changed.With(Revision, revision.ToString(CultureInfo.InvariantCulture));
        return known ? WithHistory(changed, text!) : changed;
    }

    public static ValueMap<string> WithReplicas(ValueMap<string> annotations, int desired, int max) => annotations
        .With(DesiredReplicas, desired.ToString(CultureInfo.InvariantCulture))
        .With(MaxReplicas, max.ToString(CultureInfo.InvariantCulture));

    /// <summary>A count from an annotation; null when absent or no int32 from 0.</summary>
    public static int? Count(ReplicaSet set, string annotation) =>
        set.Metadata.Annotations.TryGetValue(annotation, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Appends the old revision; the oldest entries go when the text grows over its limit.</summary>
    private static ValueMap<string> WithHistory(ValueMap<string> annotations, string old)
    {
        var history = annotations.GetValueOrDefault(History) ?? "";
        if (history.Length == 0)
        {
            return annotations.With(History, old);
        }

        List<string> entries = [.. history.Split(','), old];
        while (entries.Count > 1 && entries.Sum(static entry => entry.Length + 1) - 1 > MaxHistoryLength)
        {
            entries.RemoveAt(0);
        }

        return annotations.With(History, string.Join(',', entries));
    }
}
