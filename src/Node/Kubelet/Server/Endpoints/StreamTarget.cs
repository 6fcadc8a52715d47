using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Workers;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>Finds the container or sandbox a streaming request is about.</summary>
internal sealed class StreamTarget(PodDirector director, RuntimeCache cache)
{
    /// <summary>The container's id, or null with the reason (404).</summary>
    public string? Container(string @namespace, string name, string container, out string error)
    {
        error = $"pod does not exist";
        if (director.Find(@namespace, name) is not { } pod)
        {
            return null;
        }

        var found = cache.Get(pod.Metadata.Uid).Containers.FirstOrDefault(status => status.Metadata.Name == container && status.State == RuntimeContainerState.Running);
        error = $"container not found ({GoString.Quote(container)})";
        return found?.Id;
    }

    public string? Sandbox(string @namespace, string name, out string error)
    {
        error = "pod does not exist";
        if (director.Find(@namespace, name) is not { } pod)
        {
            return null;
        }

        error = $"sandbox not found for pod {GoString.Quote(name)}";
        return cache.Get(pod.Metadata.Uid).Sandboxes.FirstOrDefault(sandbox => sandbox.State == SandboxState.Ready)?.Id;
    }
}
