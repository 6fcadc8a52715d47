using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Stats;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>Pods that use more local storage than their volumes' or containers' limits allow. Pure.</summary>
internal static class LocalStorageLimits
{
    /// <summary>Whether there is anything to measure.</summary>
    public static bool Concern(Pod pod) =>
        pod.Spec.Volumes.Exists(volume => volume.EmptyDir?.SizeLimit is { Sign: > 0 })
        || pod.AllContainers().Any(container => container.Resources.Limits.ContainsKey(Signals.EphemeralStorage));

    /// <summary>Null, or what limit is exceeded. In order: volumes, the pod as a whole, single containers.</summary>
    /// <param name="hasImageFs">Writable layers are on a file system of their own and do not count for a container.</param>
    public static string? Violation(Pod pod, PodUsage usage, bool hasImageFs) =>
        EmptyDir(pod, usage) ?? Whole(pod, usage) ?? Containers(pod, usage, hasImageFs);

    private static string? EmptyDir(Pod pod, PodUsage usage)
    {
        foreach (var volume in pod.Spec.Volumes)
        {
            if (volume.EmptyDir?.SizeLimit is { Sign: > 0 } limit && usage.Volumes.FirstOrDefault(found => found.Name == volume.Name) is { } found
                && Quantity.FromUnits(found.Used.Bytes) > limit)
            {
                return EvictionMessages.EmptyDir(volume.Name, limit);
            }
        }

        return null;
    }

    private static string? Whole(Pod pod, PodUsage usage) =>
        PodAmounts.Limits(pod).TryGetValue(Signals.EphemeralStorage, out var limit) && Quantity.FromUnits(usage.EphemeralStorage.Bytes) > limit
            ? EvictionMessages.PodStorage(limit)
            : null;

    private static string? Containers(Pod pod, PodUsage usage, bool hasImageFs)
    {
        foreach (var measured in usage.Containers)
        {
            var limit = pod.Spec.Containers.Find(container => container.Name == measured.Metadata.Name)?.Resources.Limits.GetValueOrDefault(Signals.EphemeralStorage) ?? default;
            var used = usage.LogsOf(measured).Bytes + (hasImageFs ? 0 : usage.LayerOf(measured).Bytes);
            if (!limit.IsZero && Quantity.FromUnits(used) > limit)
            {
                return EvictionMessages.ContainerStorage(measured.Metadata.Name, limit);
            }
        }

        return null;
    }
}
