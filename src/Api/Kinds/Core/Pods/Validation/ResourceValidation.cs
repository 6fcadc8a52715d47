namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of requests, limits and claims.</summary>
internal static class ResourceValidation
{
    public static void Containers(ResourceRequirements resources, ValueList<PodResourceClaim> podClaims, FieldPath path, FieldErrors errors)
    {
        if (resources.Limits.IsEmpty && resources.Requests.IsEmpty && resources.Claims.IsEmpty)
        {
            return;
        }

        var (limitPath, requestPath) = (path.Child("limits"), path.Child("requests"));
        var (hugePages, compute) = (false, false);
        foreach (var (name, limit) in resources.Limits)
        {
            Amount(name, limit, limitPath.Key(name), errors);
            hugePages |= ResourceNames.IsHugePages(name);
            compute |= name is "cpu" or "memory";
        }

        foreach (var (name, request) in resources.Requests)
        {
            Amount(name, request, requestPath.Key(name), errors);
            Against(resources.Limits, name, request, limitPath, requestPath, errors);
            hugePages |= ResourceNames.IsHugePages(name);
            compute |= name is "cpu" or "memory";
        }

        if (hugePages && !compute)
        {
            errors.Forbidden(path, "HugePages require cpu or memory");
        }

        Claims(resources.Claims, podClaims, path.Child("claims"), errors);
    }

    /// <summary>A qualified name; without a domain it must be one that the system knows.</summary>
    public static bool Name(string name, FieldPath path, FieldErrors errors)
    {
        var before = errors.Count;
        errors.Each(path, Shown(name), Names.QualifiedName(name));
        if (errors.Count == before && !name.Contains('/') && !ResourceNames.IsStandard(name))
        {
            errors.Invalid(path, Shown(name), "must be a standard resource type or fully qualified");
        }

        return errors.Count == before;
    }

    /// <summary>Upstream prints names of resources without quotes.</summary>
    public static GoValue Shown(string name) => new(name);

    public static void Value(string name, Quantity amount, FieldPath path, FieldErrors errors)
    {
        errors.NonNegative(path, amount);
        if (ResourceNames.IsWhole(name) && amount.MilliValue % 1000 != 0)
        {
            errors.Invalid(path, GoValue.Of(amount), "must be an integer");
        }
    }

    /// <summary>A resource that a container can ask for.</summary>
    public static void ContainerName(string name, FieldPath path, FieldErrors errors)
    {
        Name(name, path, errors);
        if (!name.Contains('/'))
        {
            if (!ResourceNames.IsForContainers(name))
            {
                errors.Invalid(path, Shown(name), "must be a standard resource for containers");
            }
        }
        else if (!ResourceNames.IsNative(name) && !ResourceNames.IsExtended(name))
        {
            errors.Invalid(path, Shown(name), "doesn't follow extended resource name standard");
        }
    }

    private static void Amount(string name, Quantity amount, FieldPath path, FieldErrors errors)
    {
        // The names of nearly all containers need no further look.
        if (name is not ("cpu" or "memory"))
        {
            ContainerName(name, path, errors);
        }

        Value(name, amount, path, errors);
        if (ResourceNames.IsHugePages(name) && !IsMultiple(name, amount))
        {
            errors.Invalid(path, amount.ToString(), $"{amount} is not positive integer multiple of {name}");
        }
    }

    private static void Against(ValueMap<Quantity> limits, string name, Quantity request, FieldPath limitPath, FieldPath requestPath, FieldErrors errors)
    {
        var overcommit = ResourceNames.AllowsOvercommit(name);
        if (!limits.TryGetValue(name, out var limit))
        {
            if (!overcommit)
            {
                errors.Required(limitPath, "Limit must be set for non overcommitable resources");
            }
        }
        else if (request != limit && !overcommit)
        {
            errors.Invalid(requestPath, request.ToString(), $"must be equal to {name} limit of {limit}");
        }
        else if (request > limit)
        {
            errors.Invalid(requestPath, request.ToString(), $"must be less than or equal to {name} limit of {limit}");
        }
    }

    private static bool IsMultiple(string name, Quantity amount) =>
        Quantity.TryParse(name["hugepages-".Length..], out var page, out _) && page.Value > 0 && amount.Sign >= 0 && amount.Value % page.Value == 0;

    private static void Claims(ValueList<ResourceClaim> claims, ValueList<PodResourceClaim> podClaims, FieldPath path, FieldErrors errors)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < claims.Count; i++)
        {
            var (name, request) = (claims[i].Name, claims[i].Request);
            var at = path.Index(i);
            if (name.Length == 0)
            {
                errors.Required(at);
                continue;
            }

            if (request.Length > 0)
            {
                errors.Label(at.Child("request"), request);
            }

            var key = request.Length > 0 ? $"{name}/{request}" : name;
            if (seen.Contains(name) || (request.Length == 0 && seen.Any(other => other.StartsWith(name + "/", StringComparison.Ordinal))))
            {
                errors.Duplicate(at, name);
            }
            else if (!seen.Add(key))
            {
                errors.Duplicate(at, key);
            }

            if (!podClaims.Exists(claim => claim.Name == name))
            {
                var known = podClaims.IsEmpty ? " which is empty" : ": " + string.Join(", ", podClaims.Select(claim => claim.Name).Order(StringComparer.Ordinal));
                errors.NotFound(at, name, "must be one of the names in pod.spec.resourceClaims" + known);
            }
        }
    }
}
