namespace Kubestrel.Kinds.Core.V1;

/// <summary>The quality of service class that a pod's cpu and memory amounts give it.</summary>
public static class PodQos
{
    public const string Guaranteed = "Guaranteed";
    public const string Burstable = "Burstable";
    public const string BestEffort = "BestEffort";

    private static readonly string[] Counted = ["cpu", "memory"];

    /// <summary>Guaranteed: every container limits cpu and memory and requests as much. BestEffort: none names either. Else Burstable.</summary>
    public static string Of(PodSpec spec)
    {
        Span<Quantity> requests = [default, default];
        Span<Quantity> limits = [default, default];
        var limited = Add(spec.Containers, requests, limits) & Add(spec.InitContainers, requests, limits);
        if (requests[0].IsZero && requests[1].IsZero && limits[0].IsZero && limits[1].IsZero)
        {
            return BestEffort;
        }

        return limited && requests[0] == limits[0] && requests[1] == limits[1] && !requests[0].IsZero && !requests[1].IsZero ? Guaranteed : Burstable;
    }

    /// <summary>Sums the amounts above zero; true when each container limits both resources.</summary>
    private static bool Add(ValueList<Container> containers, Span<Quantity> requests, Span<Quantity> limits)
    {
        var limited = true;
        foreach (var container in containers)
        {
            for (var i = 0; i < Counted.Length; i++)
            {
                if (container.Resources.Requests.TryGetValue(Counted[i], out var request) && request.Sign > 0)
                {
                    requests[i] += request;
                }

                if (container.Resources.Limits.TryGetValue(Counted[i], out var limit) && limit.Sign > 0)
                {
                    limits[i] += limit;
                }
                else
                {
                    limited = false;
                }
            }
        }

        return limited;
    }
}
