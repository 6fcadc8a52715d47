using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Runtimes.Contract.Status;

namespace Kubestrel.Kubelet.Cgroups;

/// <summary>Names of the cgroups of pods: kubepods, its classes burstable and besteffort, and one group a pod below.</summary>
internal sealed class CgroupNames(KubeletOptions options, CgroupDriver driver)
{
    public CgroupDriver Driver => driver;

    /// <summary>Path below each hierarchy of everything that belongs to pods.</summary>
    public string KubePods => Render([.. Root(), "kubepods"]);

    public string Class(string qosClass) => Render(ClassParts(qosClass));

    public string Pod(string uid, string qosClass) => Render([.. ClassParts(qosClass), $"pod{uid}"]);

    /// <summary>The parent the runtime is told: a path for cgroupfs, the last slice's name for systemd; empty where cgroups are not ours.</summary>
    public string ForRuntime(Pod pod)
    {
        if (!options.CgroupsPerQOS)
        {
            return "";
        }

        var path = Pod(pod.Metadata.Uid, pod.QosClass());
        return driver == CgroupDriver.Systemd ? path[(path.LastIndexOf('/') + 1)..] : path;
    }

    private IEnumerable<string> Root() => options.CgroupRoot.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private string[] ClassParts(string qosClass) => qosClass switch
    {
        PodQos.Guaranteed => [.. Root(), "kubepods"],
        _ => [.. Root(), "kubepods", qosClass.ToLowerInvariant()],
    };

    /// <summary>systemd nests slices by dashes in their names: kubepods-burstable-podUID.slice is inside kubepods-burstable.slice.</summary>
    private string Render(string[] parts)
    {
        if (driver != CgroupDriver.Systemd)
        {
            return "/" + string.Join('/', parts);
        }

        var escaped = parts.Select(part => part.Replace('-', '_')).ToArray();
        return "/" + string.Join('/', Enumerable.Range(1, escaped.Length).Select(count => string.Join('-', escaped.Take(count)) + ".slice"));
    }
}
