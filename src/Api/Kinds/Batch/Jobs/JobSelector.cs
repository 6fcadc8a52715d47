namespace Kubestrel.Kinds.Batch.V1;

/// <summary>The labels by which a job knows its pods: name and uid, under old and new keys.</summary>
internal static class JobSelector
{
    public const string LegacyNameKey = "job-name";
    public const string NameKey = "batch.kubernetes.io/job-name";
    public const string LegacyUidKey = "controller-uid";
    public const string UidKey = "batch.kubernetes.io/controller-uid";

    /// <summary>Labels the template and selects by uid, unless the job selects by hand. Labels given stay: validation judges them.</summary>
    public static Job Generate(Job job)
    {
        if (job.Spec.ManualSelector == true)
        {
            return job;
        }

        var meta = job.Metadata;
        var template = job.Spec.Template;
        var labels = template.Metadata.Labels;
        labels = WithMissing(labels, LegacyNameKey, meta.Name);
        labels = WithMissing(labels, NameKey, meta.Name);
        labels = WithMissing(labels, LegacyUidKey, meta.Uid);
        labels = WithMissing(labels, UidKey, meta.Uid);
        var selector = job.Spec.Selector ?? LabelSelector.Empty;
        return job with
        {
            Spec = job.Spec with
            {
                Template = template with { Metadata = template.Metadata with { Labels = labels } },
                Selector = selector with { MatchLabels = WithMissing(selector.MatchLabels, UidKey, meta.Uid) },
            },
        };
    }

    private static ValueMap<string> WithMissing(ValueMap<string> labels, string key, string value) => labels.ContainsKey(key) ? labels : labels.With(key, value);
}
