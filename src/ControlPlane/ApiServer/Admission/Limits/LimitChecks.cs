using System.Globalization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Admission.Limits;

/// <summary>Compares requests and limits with the bounds of a limit range. Texts are upstream's.</summary>
internal static class LimitChecks
{
    public static List<string> Pod(LimitRange range, Pod pod)
    {
        var errors = new List<string>();
        foreach (var item in range.Spec.Limits)
        {
            if (item.Type == "Container")
            {
                foreach (var container in pod.Spec.Containers.Concat(pod.Spec.InitContainers))
                {
                    Check(errors, item, container.Resources.Requests, container.Resources.Limits);
                }
            }
            else if (item.Type == "Pod")
            {
                Check(errors, item, PodTotals.Of(pod, static container => container.Resources.Requests), PodTotals.Of(pod, static container => container.Resources.Limits));
            }
        }

        return errors;
    }

    public static List<string> Claim(LimitRange range, PersistentVolumeClaim claim)
    {
        var errors = new List<string>();
        var requests = claim.Spec.Resources.Requests;
        foreach (var item in range.Spec.Limits.Where(item => item.Type == "PersistentVolumeClaim"))
        {
            foreach (var (name, bound) in item.Min)
            {
                Min(errors, item.Type, name, bound, requests, default);
            }

            foreach (var (name, bound) in item.Max)
            {
                var head = $"maximum {name} usage per {item.Type} is {bound}";
                if (!requests.TryGetValue(name, out var request))
                {
                    errors.Add($"{head}.  No request is specified");
                }
                else if (request > bound)
                {
                    errors.Add($"{head}, but request is {request}");
                }
            }
        }

        return errors;
    }

    private static void Check(List<string> errors, LimitRangeItem item, ValueMap<Quantity> requests, ValueMap<Quantity> limits)
    {
        foreach (var (name, bound) in item.Min)
        {
            Min(errors, item.Type, name, bound, requests, limits);
        }

        foreach (var (name, bound) in item.Max)
        {
            Max(errors, item.Type, name, bound, requests, limits);
        }

        foreach (var (name, bound) in item.MaxLimitRequestRatio)
        {
            Ratio(errors, item.Type, name, bound, requests, limits);
        }
    }

    private static void Min(List<string> errors, string type, string name, Quantity bound, ValueMap<Quantity> requests, ValueMap<Quantity> limits)
    {
        var head = $"minimum {name} usage per {type} is {bound}";
        if (!requests.TryGetValue(name, out var request))
        {
            errors.Add($"{head}.  No request is specified");
        }
        else if (request < bound)
        {
            errors.Add($"{head}, but request is {request}");
        }
        else if (limits.TryGetValue(name, out var limit) && limit < bound)
        {
            errors.Add($"{head}, but limit is {limit}");
        }
    }

    private static void Max(List<string> errors, string type, string name, Quantity bound, ValueMap<Quantity> requests, ValueMap<Quantity> limits)
    {
        var head = $"maximum {name} usage per {type} is {bound}";
        if (!limits.TryGetValue(name, out var limit))
        {
            errors.Add($"{head}.  No limit is specified");
        }
        else if (limit > bound)
        {
            errors.Add($"{head}, but limit is {limit}");
        }
        else if (requests.TryGetValue(name, out var request) && request > bound)
        {
            errors.Add($"{head}, but request is {request}");
        }
    }

    private static void Ratio(List<string> errors, string type, string name, Quantity bound, ValueMap<Quantity> requests, ValueMap<Quantity> limits)
    {
        var head = $"{name} max limit to request ratio per {type} is {bound}";
        if (!requests.TryGetValue(name, out var request) || request.IsZero)
        {
            errors.Add($"{head}, but no request is specified or request is 0");
            return;
        }

        if (!limits.TryGetValue(name, out var limit) || limit.IsZero)
        {
            errors.Add($"{head}, but no limit is specified or limit is 0");
            return;
        }

        var ratio = Measure(limit) / Measure(request);
        if (ratio > Measure(bound))
        {
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{head}, but provided ratio is {ratio:F6}"));
        }
    }

    // Thousandths where they fit, else whole units.
    private static double Measure(Quantity quantity) => quantity.Value <= long.MaxValue / 1000 ? quantity.MilliValue / 1000.0 : quantity.Value;
}
