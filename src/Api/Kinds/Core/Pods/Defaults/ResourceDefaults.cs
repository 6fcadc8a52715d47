namespace Kubestrel.Kinds.Core.V1;

/// <summary>Amounts are kept in thousandths: finer ones round up.</summary>
internal static class ResourceDefaults
{
    private const long LargestInMilli = long.MaxValue / 1000;

    public static ResourceRequirements Apply(ResourceRequirements resources)
    {
        var limits = Apply(resources.Limits);
        var requests = Apply(resources.Requests);
        return limits == resources.Limits && requests == resources.Requests ? resources : resources with { Limits = limits, Requests = requests };
    }

    public static VolumeResourceRequirements Apply(VolumeResourceRequirements resources)
    {
        var limits = Apply(resources.Limits);
        var requests = Apply(resources.Requests);
        return limits == resources.Limits && requests == resources.Requests ? resources : resources with { Limits = limits, Requests = requests };
    }

    public static ValueMap<Quantity> Apply(ValueMap<Quantity> amounts)
    {
        var result = amounts;
        foreach (var (name, amount) in amounts)
        {
            var rounded = Rounded(amount);
            if (rounded != amount)
            {
                result = result.With(name, rounded);
            }
        }

        return result;
    }

    /// <summary>Requests that are not given are what the limits are (pods only, not templates).</summary>
    public static ResourceRequirements RequestsFromLimits(ResourceRequirements resources)
    {
        if (resources.Limits.IsNull)
        {
            return resources;
        }

        var requests = resources.Requests;
        foreach (var (name, limit) in resources.Limits)
        {
            if (!requests.ContainsKey(name))
            {
                requests = requests.With(name, limit);
            }
        }

        return requests == resources.Requests ? resources : resources with { Requests = requests };
    }

    private static Quantity Rounded(Quantity amount) =>
        amount.Value is > LargestInMilli or < -LargestInMilli || Quantity.FromMilli(amount.MilliValue) == amount ? amount : Quantity.FromMilli(amount.MilliValue);
}
