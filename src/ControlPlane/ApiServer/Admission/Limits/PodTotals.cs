using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Admission.Limits;

/// <summary>
/// What a pod as a whole asks for: the containers together with the sidecars, or what the init containers need one after the other beside the sidecars
/// started before each, whichever is more; numbers given for the pod itself replace those of cpu and memory.
/// </summary>
internal static class PodTotals
{
    public static ValueMap<Quantity> Of(Pod pod, Func<Container, ValueMap<Quantity>> amounts)
    {
        ValueMap<Quantity> total = default;
        foreach (var container in pod.Spec.Containers)
        {
            total = Add(total, amounts(container));
        }

        ValueMap<Quantity> sidecars = default;
        ValueMap<Quantity> most = default;
        foreach (var container in pod.Spec.InitContainers)
        {
            var own = amounts(container);
            if (container.RestartPolicy == "Always")
            {
                total = Add(total, own);
                sidecars = Add(sidecars, own);
                most = Max(most, sidecars);
            }
            else
            {
                most = Max(most, Add(own, sidecars));
            }
        }

        total = Max(total, most);
        if (pod.Spec.Resources is { } whole)
        {
            var given = amounts(new Container { Resources = whole });
            total = total.WithAll(given.Where(pair => pair.Key is "cpu" or "memory"));
        }

        return total;
    }

    private static ValueMap<Quantity> Add(ValueMap<Quantity> left, ValueMap<Quantity> right) =>
        left.WithAll(right.Select(pair => KeyValuePair.Create(pair.Key, left.TryGetValue(pair.Key, out var before) ? before + pair.Value : pair.Value)));

    private static ValueMap<Quantity> Max(ValueMap<Quantity> left, ValueMap<Quantity> right) =>
        left.WithAll(right.Where(pair => !left.TryGetValue(pair.Key, out var before) || pair.Value > before));
}
