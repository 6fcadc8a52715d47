namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a pod asks of a node, with init containers, sidecars, pod-level resources and overhead (KEP-753, KEP-2837).</summary>
public static class PodResources
{
    /// <summary>The pod's effective requests by resource name.</summary>
    public static ValueMap<Quantity> Requests(PodSpec spec) => Total(spec, static resources => resources.Requests);

    /// <summary>The pod's effective limits by resource name.</summary>
    public static ValueMap<Quantity> Limits(PodSpec spec) => Total(spec, static resources => resources.Limits);

    /// <summary>An init container that keeps running beside the main containers.</summary>
    public static bool IsSidecar(Container container) => container.RestartPolicy == "Always";

    /// <summary>
    /// The largest of what runs at one time: the main containers with all sidecars, or an init container with the sidecars started before it.
    /// </summary>
    public static ValueMap<Quantity> Total(PodSpec spec, Func<ResourceRequirements, ValueMap<Quantity>> part)
    {
        var running = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in spec.Containers)
        {
            Add(running, part(container.Resources));
        }

        var sidecars = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        var starting = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in spec.InitContainers)
        {
            var own = part(container.Resources);
            if (IsSidecar(container))
            {
                Add(running, own);
                Add(sidecars, own);
                Raise(starting, sidecars);
            }
            else
            {
                var now = new SortedDictionary<string, Quantity>(sidecars, StringComparer.Ordinal);
                Add(now, own);
                Raise(starting, now);
            }
        }

        Raise(running, starting);
        if (spec.Resources is not null)
        {
            foreach (var (name, quantity) in part(spec.Resources))
            {
                running[name] = quantity;
            }
        }

        Add(running, spec.Overhead);
        return ValueMap.FromEntries(running);
    }

    private static void Add(SortedDictionary<string, Quantity> total, ValueMap<Quantity> more)
    {
        foreach (var (name, quantity) in more)
        {
            total[name] = total.TryGetValue(name, out var known) ? known + quantity : quantity;
        }
    }

    private static void Raise(SortedDictionary<string, Quantity> total, SortedDictionary<string, Quantity> other)
    {
        foreach (var (name, quantity) in other)
        {
            if (!total.TryGetValue(name, out var known) || known < quantity)
            {
                total[name] = quantity;
            }
        }
    }
}
