using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Pods;

/// <summary>Quality of service: Guaranteed, Burstable or BestEffort, from the cpu and memory of all init and main containers.</summary>
internal static class QosClasses
{
    public const string Guaranteed = "Guaranteed";
    public const string Burstable = "Burstable";
    public const string BestEffort = "BestEffort";

    private static readonly string[] Counted = ["cpu", "memory"];

    public static string QosClass(this Pod pod)
    {
        if (pod.Status.QosClass.Length > 0)
        {
            return pod.Status.QosClass;
        }

        if (pod.Spec.Resources is { } whole && (!whole.Limits.IsEmpty || !whole.Requests.IsEmpty))
        {
            return Classify([whole]);
        }

        return Classify(pod.Spec.Containers.Concat(pod.Spec.InitContainers).Select(container => container.Resources));
    }

    private static string Classify(IEnumerable<ResourceRequirements> all)
    {
        var any = false;
        var guaranteed = true;
        var requests = new Dictionary<string, Quantity>();
        var limits = new Dictionary<string, Quantity>();
        foreach (var resources in all)
        {
            foreach (var name in Counted)
            {
                any |= Collect(resources.Requests, name, requests);
                var limited = Collect(resources.Limits, name, limits);
                any |= limited;
                guaranteed &= limited;
            }
        }

        if (!any)
        {
            return BestEffort;
        }

        return guaranteed && requests.All(request => limits.TryGetValue(request.Key, out var limit) && limit == request.Value) && requests.Count == limits.Count
            ? Guaranteed
            : Burstable;
    }

    private static bool Collect(ValueMap<Quantity> amounts, string name, Dictionary<string, Quantity> sums)
    {
        if (!amounts.TryGetValue(name, out var amount) || amount.Sign <= 0)
        {
            return false;
        }

        sums[name] = sums.GetValueOrDefault(name) + amount;
        return true;
    }
}
