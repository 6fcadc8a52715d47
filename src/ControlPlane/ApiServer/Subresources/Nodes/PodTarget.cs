using Kubestrel.ApiServer.Caching;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>Finds the pod and container that a log or command request is about.</summary>
internal static class PodTarget
{
    public static ApiResult<Pod> Find(CacheObjectReader objects, string @namespace, string name) =>
        objects.Get<Pod>(@namespace, name) is { } pod ? pod : StatusErrors.NotFound(new("", "pods"), name);

    /// <summary>The address of the kubelet that has the pod.</summary>
    public static ApiResult<Uri> Kubelet(NodeDialer nodes, Pod pod)
    {
        var address = nodes.AddressOf(pod.Spec.NodeName);

        // Upstream speaks of pods here, although it is the node that is missing.
        return address.Error is { Code: 404 } ? StatusErrors.NotFound(new("", "pods"), pod.Spec.NodeName) : address;
    }

    /// <summary>The container asked for, or the only one.</summary>
    public static ApiResult<string> Container(Pod pod, string wanted)
    {
        var spec = pod.Spec;
        if (wanted.Length == 0)
        {
            if (spec.Containers.Count == 1)
            {
                return spec.Containers[0].Name;
            }

            var names = spec.InitContainers.Select(container => container.Name)
                .Concat(spec.Containers.Select(container => container.Name))
                .Concat(spec.EphemeralContainers.Select(container => container.Name));
            return StatusErrors.BadRequest($"a container name must be specified for pod {pod.Metadata.Name}, choose one of: [{string.Join(' ', names)}]");
        }

        return Has(spec, wanted) ? wanted : StatusErrors.BadRequest($"container {wanted} is not valid for pod {pod.Metadata.Name}");
    }

    private static bool Has(PodSpec spec, string name) =>
        spec.Containers.Exists(container => container.Name == name)
        || spec.InitContainers.Exists(container => container.Name == name)
        || spec.EphemeralContainers.Exists(container => container.Name == name);
}
