using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Pods;

/// <summary>
/// What a pod needs as a whole: main containers plus sidecars, or the largest step of initialization where that is more
/// (an init container runs beside the sidecars started before it), plus overhead.
/// </summary>
internal static class PodAmounts
{
    public static Dictionary<string, Quantity> Requests(Pod pod, bool withOverhead = true) => Sum(pod, c => c.Resources.Requests, withOverhead);

    public static Dictionary<string, Quantity> Limits(Pod pod, bool withOverhead = true) => Sum(pod, c => c.Resources.Limits, withOverhead);

    private static Dictionary<string, Quantity> Sum(Pod pod, Func<Container, ValueMap<Quantity>> amounts, bool withOverhead)
    {
        var total = new Dictionary<string, Quantity>();
        foreach (var container in pod.Spec.Containers)
        {
            Add(total, amounts(container));
        }

        var sidecars = new Dictionary<string, Quantity>();
        var largestStep = new Dictionary<string, Quantity>();
        foreach (var container in pod.Spec.InitContainers)
        {
            if (container.IsRestartable())
            {
                Add(total, amounts(container));
                Add(sidecars, amounts(container));
                Raise(largestStep, sidecars);
            }
            else
            {
                var step = new Dictionary<string, Quantity>(sidecars);
                Add(step, amounts(container));
                Raise(largestStep, step);
            }
        }

        Raise(total, largestStep);
        if (withOverhead)
        {
            Add(total, pod.Spec.Overhead);
        }

        return total;
    }

    private static void Add(Dictionary<string, Quantity> total, ValueMap<Quantity> amounts)
    {
        foreach (var (name, amount) in amounts)
        {
            total[name] = total.TryGetValue(name, out var known) ? known + amount : amount;
        }
    }

    private static void Raise(Dictionary<string, Quantity> total, Dictionary<string, Quantity> floor)
    {
        foreach (var (name, amount) in floor)
        {
            if (!total.TryGetValue(name, out var known) || known < amount)
            {
                total[name] = amount;
            }
        }
    }
}
