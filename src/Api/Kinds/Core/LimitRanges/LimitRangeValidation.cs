using System.Globalization;

namespace Kubestrel.Kinds.Core.V1;

internal static class LimitRangeValidation
{
    private const long LargestInMilli = long.MaxValue / 1000;

    public static void Validate(ValueList<LimitRangeItem> limits, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < limits.Count; i++)
        {
            var (limit, at) = (limits[i], path.Index(i));
            Type(limit.Type, at.Child("type"), errors);
            if (limits.FindIndex(other => other.Type == limit.Type) < i)
            {
                errors.Duplicate(at.Child("type"), limit.Type);
            }

            Item(limit, at, errors);
        }
    }

    private static void Type(string type, FieldPath path, FieldErrors errors)
    {
        var before = errors.Count;
        errors.QualifiedName(path, type);
        if (errors.Count == before && !type.Contains('/') && type is not ("Pod" or "Container" or "PersistentVolumeClaim"))
        {
            errors.Invalid(path, type, "must be a standard limit type or fully qualified");
        }
    }

    private static void Item(LimitRangeItem limit, FieldPath path, FieldErrors errors)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Add(limit.Max, "max");
        Add(limit.Min, "min");
        if (limit.Type == "Pod")
        {
            Absent(limit.Default, path.Child("default"), errors);
            Absent(limit.DefaultRequest, path.Child("defaultRequest"), errors);
        }
        else
        {
            Add(limit.Default, "default");
            Add(limit.DefaultRequest, "defaultRequest");
        }

        if (limit.Type == "PersistentVolumeClaim" && !limit.Min.ContainsKey("storage") && !limit.Max.ContainsKey("storage"))
        {
            errors.Required(path.Child("limits"), "either minimum or maximum storage value is required, but neither was provided");
        }

        Add(limit.MaxLimitRequestRatio, "maxLimitRequestRatio");
        foreach (var name in names)
        {
            Amounts(limit, name, path, errors);
        }

        void Add(ValueMap<Quantity> amounts, string field)
        {
            foreach (var name in amounts.Keys)
            {
                var at = path.Child(field).Key(name);
                if (limit.Type is "Pod" or "Container")
                {
                    ResourceValidation.ContainerName(name, at, errors);
                }
                else
                {
                    ResourceValidation.Name(name, at, errors);
                }

                names.Add(name);
            }
        }
    }

    private static void Absent(ValueMap<Quantity> amounts, FieldPath path, FieldErrors errors)
    {
        if (!amounts.IsEmpty)
        {
            errors.Forbidden(path, "may not be specified when `type` is 'Pod'");
        }
    }

    private static void Amounts(LimitRangeItem limit, string name, FieldPath path, FieldErrors errors)
    {
        var (min, max) = (Get(limit.Min, name), Get(limit.Max, name));
        var (standard, request) = limit.Type == "Pod" ? (null, null) : (Get(limit.Default, name), Get(limit.DefaultRequest, name));
        var (requests, defaults) = (path.Child("defaultRequest").Key(name), path.Child("default").Key(name));
        Ordered(min, max, path.Child("min").Key(name), min, $"min value {min} is greater than max value {max}");
        Ordered(min, request, requests, request, $"min value {min} is greater than default request value {request}");
        Ordered(request, max, requests, request, $"default request value {request} is greater than max value {max}");
        Ordered(request, standard, requests, request, $"default request value {request} is greater than default limit value {standard}");
        Ordered(min, standard, defaults, min, $"min value {min} is greater than default value {standard}");
        Ordered(standard, max, defaults, max, $"default value {standard} is greater than max value {max}");
        if (Get(limit.MaxLimitRequestRatio, name) is { } ratio)
        {
            Ratio(ratio, min, max, path.Child("maxLimitRequestRatio").Key(name), errors);
        }

        if (!ResourceNames.AllowsOvercommit(name) && standard is { } limitAmount && request is { } requestAmount && limitAmount != requestAmount)
        {
            errors.Invalid(requests, GoValue.Of(requestAmount), $"default value {limitAmount} must equal to defaultRequest value {requestAmount} in {name}");
        }

        void Ordered(Quantity? low, Quantity? high, FieldPath at, Quantity? shown, string detail)
        {
            if (low > high)
            {
                errors.Invalid(at, GoValue.Of(shown!.Value), detail);
            }
        }
    }

    private static void Ratio(Quantity ratio, Quantity? min, Quantity? max, FieldPath path, FieldErrors errors)
    {
        if (ratio < Quantity.FromUnits(1))
        {
            errors.Invalid(path, GoValue.Of(ratio), $"ratio {ratio} is less than 1");
        }

        if (min is not { } low || max is not { } high)
        {
            return;
        }

        var inMilli = ratio.Value < LargestInMilli && low.Value < LargestInMilli && high.Value < LargestInMilli;
        var largest = inMilli ? (double)high.MilliValue / low.MilliValue : (double)high.Value / low.Value;
        if ((inMilli ? ratio.MilliValue / 1000.0 : ratio.Value) > largest)
        {
            errors.Invalid(path, GoValue.Of(ratio), string.Create(CultureInfo.InvariantCulture, $"ratio {ratio} is greater than max/min = {largest:F6}"));
        }
    }

    private static Quantity? Get(ValueMap<Quantity> amounts, string name) => amounts.TryGetValue(name, out var amount) ? amount : null;
}
