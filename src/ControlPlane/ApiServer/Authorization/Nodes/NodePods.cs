using System.Collections.Concurrent;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.ApiServer.Authorization.Nodes;

/// <summary>
/// Pods by the node they are bound to. The watch cache reports each change before the write is acknowledged; a pod never changes its node.
/// </summary>
public sealed class NodePods
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<(string Namespace, string Name), Pod>> _byNode = new(StringComparer.Ordinal);

    public void Set(Pod pod)
    {
        if (pod.Spec.NodeName.Length > 0)
        {
            _byNode.GetOrAdd(pod.Spec.NodeName, static _ => new())[(pod.Metadata.Namespace, pod.Metadata.Name)] = pod;
        }
    }

    public void Remove(Pod pod)
    {
        if (pod.Spec.NodeName.Length > 0 && _byNode.TryGetValue(pod.Spec.NodeName, out var pods))
        {
            pods.TryRemove((pod.Metadata.Namespace, pod.Metadata.Name), out _);
        }
    }

    internal bool Contains(string nodeName, string @namespace, string name) =>
        _byNode.TryGetValue(nodeName, out var pods) && pods.ContainsKey((@namespace, name));

    /// <summary>The node's pods in a namespace, or in all for "". Mirror pods are left out: a node makes them itself, so they give no rights.</summary>
    internal IEnumerable<Pod> In(string nodeName, string @namespace)
    {
        if (!_byNode.TryGetValue(nodeName, out var pods))
        {
            yield break;
        }

        foreach (var (key, pod) in pods)
        {
            if ((@namespace.Length == 0 || key.Namespace == @namespace) && !pod.Metadata.Annotations.ContainsKey("kubernetes.io/config.mirror"))
            {
                yield return pod;
            }
        }
    }
}
