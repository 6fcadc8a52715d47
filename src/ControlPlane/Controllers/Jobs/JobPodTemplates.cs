using System.Globalization;
using Kubestrel.Controllers.Jobs.Indexes;
using Kubestrel.Controllers.Jobs.Policies;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <summary>The pods of a job: its template with the tracking finalizer, and for an index its annotations, label, host name and variable.</summary>
internal static class JobPodTemplates
{
    /// <summary>The longest prefix for which the server can generate a name of 63 characters.</summary>
    private const int MaxPrefix = 58;

    public static NewJobPod Plain(Job job)
    {
        var template = job.Spec.Template;
        var finalizers = template.Metadata.Finalizers;
        return new(
            template with { Metadata = template.Metadata with { Finalizers = finalizers.Contains(JobNames.TrackingFinalizer) ? finalizers : finalizers.Add(JobNames.TrackingFinalizer) } },
            null);
    }

    /// <param name="replaced">The failed pod this one takes over from, with backoffLimitPerIndex; else null.</param>
    public static NewJobPod Indexed(Job job, int index, Pod? replaced)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        var template = Plain(job).Template;
        var annotations = template.Metadata.Annotations.With(JobNames.CompletionIndex, number);
        return new(
            template with
            {
                Metadata = template.Metadata with
                {
                    Annotations = JobRules.HasLimitPerIndex(job) ? WithFailures(job, annotations, replaced) : annotations,
                    Labels = template.Metadata.Labels.With(JobNames.CompletionIndex, number),
                },
                Spec = template.Spec with
                {
                    Hostname = $"{job.Metadata.Name}-{number}",
                    InitContainers = template.Spec.InitContainers.Map(WithVariable),
                    Containers = template.Spec.Containers.Map(WithVariable),
                },
            },
            Prefix(job.Metadata.Name, $"-{number}-"));
    }

    private static string Prefix(string name, string suffix) =>
        (name.Length + suffix.Length > MaxPrefix ? name[..(MaxPrefix - suffix.Length)] : name) + suffix;

    private static Container WithVariable(Container container) => container.Env.Exists(static variable => variable.Name == JobNames.CompletionIndexVariable)
        ? container
        : container with
        {
            Env = container.Env.Add(EnvVar.Empty with
            {
                Name = JobNames.CompletionIndexVariable,
                ValueFrom = EnvVarSource.Empty with { FieldRef = ObjectFieldSelector.Empty with { FieldPath = $"metadata.labels['{JobNames.CompletionIndex}']" } },
            }),
        };

    private static ValueMap<string> WithFailures(Job job, ValueMap<string> annotations, Pod? replaced)
    {
        var (counted, ignored) = replaced is null ? (0, 0) : (CompletionIndex.FailureCount(replaced), CompletionIndex.IgnoredFailureCount(replaced));
        if (replaced is not null)
        {
            (counted, ignored) = FailurePolicy.Match(job, replaced).IsCounted ? (counted + 1, ignored) : (counted, ignored + 1);
        }

        annotations = annotations.With(JobNames.IndexFailureCount, counted.ToString(CultureInfo.InvariantCulture));
        return ignored > 0 ? annotations.With(JobNames.IndexIgnoredFailureCount, ignored.ToString(CultureInfo.InvariantCulture)) : annotations;
    }
}
