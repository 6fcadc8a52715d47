using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Logs;

/// <summary>Where container logs are, laid out as upstream does: NAMESPACE_NAME_UID/CONTAINER/RESTART.log.</summary>
internal sealed class LogPaths(KubeletOptions options)
{
    private const int MaxLinkName = 255;

    public string Root => options.PodLogsDirectory;

    public string PodFolder(Pod pod) => Path.Combine(Root, $"{pod.Metadata.Namespace}_{pod.Metadata.Name}_{pod.Metadata.Uid}");

    public string ContainerFolder(Pod pod, string container) => Path.Combine(PodFolder(pod), container);

    /// <summary>Relative to the pod's folder.</summary>
    public static string RelativeFile(string container, int restartCount) => string.Create(CultureInfo.InvariantCulture, $"{container}/{restartCount}.log");

    /// <summary>The link that log shippers follow; null where none is made.</summary>
    public string? Link(Pod pod, string container, string containerId)
    {
        if (options.ContainerLogsDirectory is not { } folder)
        {
            return null;
        }

        var prefix = $"{pod.Metadata.Name}_{pod.Metadata.Namespace}_{container}";
        var suffix = $"-{containerId}.log";
        return Path.Combine(folder, prefix[..Math.Min(prefix.Length, MaxLinkName - suffix.Length)] + suffix);
    }

    public static string UidOf(string podFolder) => podFolder[(podFolder.LastIndexOf('_') + 1)..];

    /// <summary>One more than the highest restart a log file was written for; 0 when there is none.</summary>
    public int NextRestartCount(Pod pod, string container)
    {
        var folder = ContainerFolder(pod, container);
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var next = 0;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(file);
            if (int.TryParse(name.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                next = Math.Max(next, count + 1);
            }
        }

        return next;
    }
}
