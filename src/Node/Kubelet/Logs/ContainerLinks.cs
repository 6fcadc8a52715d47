namespace Kubestrel.Kubelet.Logs;

/// <summary>The folder of links to log files.</summary>
internal sealed class ContainerLinks(KubeletOptions options)
{
    /// <summary>Removes links of this agent's logs whose file is gone.</summary>
    public void RemoveDangling()
    {
        if (options.ContainerLogsDirectory is not { } folder || !Directory.Exists(folder))
        {
            return;
        }

        foreach (var link in new DirectoryInfo(folder).EnumerateFiles())
        {
            if (link.LinkTarget is { } target && target.StartsWith(options.PodLogsDirectory, StringComparison.Ordinal) && !File.Exists(target))
            {
                link.Delete();
            }
        }
    }
}
