using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Stats;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>Upstream's texts, each with its closing space, and the annotations of the event.</summary>
internal static class EvictionMessages
{
    public const string Reason = "Evicted";

    public static string NodeCondition(IEnumerable<string> conditions) => $"The node had condition: [{string.Join(' ', conditions)}]. ";

    public static string EmptyDir(string volume, Quantity limit) =>
        $"Usage of EmptyDir volume {GoString.Quote(volume)} exceeds the limit {GoString.Quote(limit.ToString())}. ";

    public static string PodStorage(Quantity limit) => $"Pod ephemeral local storage usage exceeds the total limit of containers {limit}. ";

    public static string ContainerStorage(string container, Quantity limit) =>
        $"Container {container} exceeded its local ephemeral storage limit {GoString.Quote(limit.ToString())}. ";

    public static (string Message, ValueMap<string> Annotations) LowResource(
        string resource, PodDemand demand, IReadOnlyList<Threshold> due, IReadOnlyDictionary<string, Observation> observed)
    {
        var message = $"The node was low on resource: {resource}. ";
        foreach (var threshold in due)
        {
            if (Signals.ResourceOf(threshold.Signal) == resource && observed.TryGetValue(threshold.Signal, out var reading))
            {
                message += $"Threshold quantity: {threshold.Value.Of(reading.Capacity)}, available: {reading.AvailableQuantity}. ";
                break;
            }
        }

        if (demand.Usage is not { } usage)
        {
            return (message, default);
        }

        var containers = demand.Pod.Spec.Containers.Concat(demand.Pod.Spec.InitContainers).ToList();
        var (names, amounts) = (new List<string>(), new List<string>());
        foreach (var measured in usage.Containers)
        {
            if (containers.Find(container => container.Name == measured.Metadata.Name) is not { } container || Used(resource, usage, measured) is not { } used)
            {
                continue;
            }

            var request = container.Resources.Requests.GetValueOrDefault(resource);
            if (used > request)
            {
                message += $"Container {container.Name} was using {used}, request is {request}, has larger consumption of {resource}. ";
                names.Add(container.Name);
                amounts.Add(used.ToString());
            }
        }

        return (message, ValueMap.Of(
            ("offending_containers", string.Join(',', names)), ("offending_containers_usage", string.Join(',', amounts)), ("starved_resource", resource)));
    }

    private static Quantity? Used(string resource, PodUsage usage, Runtimes.Contract.Stats.ContainerUsage container) => resource switch
    {
        Signals.EphemeralStorage => Quantity.FromUnits(usage.LayerOf(container).Bytes + usage.LogsOf(container).Bytes, QuantityFormat.BinarySI),
        Signals.Memory when container.Memory?.WorkingSetBytes is { } bytes => Quantity.FromUnits((long)bytes, QuantityFormat.BinarySI),
        _ => null,
    };
}
