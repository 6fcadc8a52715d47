using System.Collections.Concurrent;
using System.Globalization;
using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Framework.Services;

/// <summary>
/// Finds the change that made endpoints change, for the annotation endpoints.kubernetes.io/last-change-trigger-time: the earliest new
/// readiness of a pod, or the creation of the Service.
/// </summary>
internal sealed class TriggerTimes
{
    public const string Annotation = "endpoints.kubernetes.io/last-change-trigger-time";

    private readonly ConcurrentDictionary<ObjectKey, State> _services = new();

    /// <summary>The trigger since the last call for this Service; null when there is none. Not to be called for one Service by two callers at once.</summary>
    public DateTimeOffset? Next(Service service, IEnumerable<Pod> pods)
    {
        var key = ObjectKey.Of(service);
        var known = _services.GetValueOrDefault(key);
        var times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        DateTimeOffset? first = null;
        foreach (var pod in pods)
        {
            if (PodState.Condition(pod, "Ready") is { LastTransitionTime: { IsZero: false } time })
            {
                times[pod.Metadata.Name] = time.Value;
                if (known is not null && time.Value > known.Pods.GetValueOrDefault(pod.Metadata.Name))
                {
                    first = Earlier(first, time.Value);
                }
            }
        }

        var created = service.Metadata.CreationTimestamp.Value;
        _services[key] = new(created, times);
        if (known is null)
        {
            return created == default ? null : created;
        }

        return created > known.Service ? Earlier(first, created) : first;
    }

    public void Forget(ObjectKey service) => _services.TryRemove(service, out _);

    /// <summary>The annotations with the trigger, or without one.</summary>
    public static ValueMap<string> Annotate(ValueMap<string> annotations, DateTimeOffset? trigger) => trigger is { } time
        ? annotations.With(Annotation, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture))
        : annotations.Without(Annotation);

    private static DateTimeOffset Earlier(DateTimeOffset? known, DateTimeOffset other) => known is { } first && first < other ? first : other;

    private sealed record State(DateTimeOffset Service, Dictionary<string, DateTimeOffset> Pods);
}
