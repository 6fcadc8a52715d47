using System.Globalization;
using System.Text;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.RuntimeState;

/// <summary>
/// Labels and annotations through which the agent finds its containers again after a restart. The names are upstream's,
/// so that tools that read them (crictl, log shippers) work.
/// </summary>
internal static class ContainerLabels
{
    public const string PodName = "io.kubernetes.pod.name";
    public const string PodNamespace = "io.kubernetes.pod.namespace";
    public const string PodUid = "io.kubernetes.pod.uid";
    public const string ContainerName = "io.kubernetes.container.name";

    private const string Hash = "io.kubernetes.container.hash";
    private const string RestartCount = "io.kubernetes.container.restartCount";
    private const string MessagePath = "io.kubernetes.container.terminationMessagePath";
    private const string MessagePolicy = "io.kubernetes.container.terminationMessagePolicy";
    private const string DeletionGrace = "io.kubernetes.pod.deletionGracePeriod";
    private const string TerminationGrace = "io.kubernetes.pod.terminationGracePeriod";

    public static Dictionary<string, string> ForSandbox(Pod pod)
    {
        var labels = pod.Metadata.Labels.ToDictionary(StringComparer.Ordinal);
        labels[PodName] = pod.Metadata.Name;
        labels[PodNamespace] = pod.Metadata.Namespace;
        labels[PodUid] = pod.Metadata.Uid;
        return labels;
    }

    public static Dictionary<string, string> ForContainer(Pod pod, Container container) => new(StringComparer.Ordinal)
    {
        [PodName] = pod.Metadata.Name,
        [PodNamespace] = pod.Metadata.Namespace,
        [PodUid] = pod.Metadata.Uid,
        [ContainerName] = container.Name,
    };

    public static Dictionary<string, string> AnnotationsForContainer(Pod pod, Container container, int restartCount)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Hash] = HashOf(container).ToString("x", CultureInfo.InvariantCulture),
            [RestartCount] = restartCount.ToString(CultureInfo.InvariantCulture),
            [MessagePath] = container.TerminationMessagePath,
            [MessagePolicy] = container.TerminationMessagePolicy,
        };
        if (pod.Metadata.DeletionGracePeriodSeconds is { } deletion)
        {
            annotations[DeletionGrace] = deletion.ToString(CultureInfo.InvariantCulture);
        }

        if (pod.Spec.TerminationGracePeriodSeconds is { } termination)
        {
            annotations[TerminationGrace] = termination.ToString(CultureInfo.InvariantCulture);
        }

        return annotations;
    }

    /// <summary>FNV-1a over name and image: what may change in a running pod and calls for a new container.</summary>
    public static uint HashOf(Container container)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes($"{container.Name}\0{container.Image}"))
        {
            hash = (hash ^ value) * 16777619u;
        }

        return hash;
    }

    /// <summary>False for a container whose hash is not ours to compare (made by another agent).</summary>
    public static bool IsChanged(Container container, RuntimeContainerStatus status) =>
        status.Annotations.TryGetValue(Hash, out var text)
        && uint.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hash)
        && hash != HashOf(container);

    public static int RestartCountOf(RuntimeContainerStatus status) =>
        status.Annotations.TryGetValue(RestartCount, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : (int)status.Metadata.Attempt;

    public static string MessagePathOf(RuntimeContainerStatus status) => status.Annotations.GetValueOrDefault(MessagePath, "");

    public static bool FallsBackToLogs(RuntimeContainerStatus status) => status.Annotations.GetValueOrDefault(MessagePolicy) == "FallbackToLogsOnError";

    public static long? TerminationGraceOf(IReadOnlyDictionary<string, string> annotations) =>
        annotations.TryGetValue(TerminationGrace, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
