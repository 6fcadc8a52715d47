namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>What a claim and a claim's template share: defaults and validation of the devices asked for.</summary>
internal static class DeviceClaims
{
    public const int MaxRequests = 32;
    public const int MaxConfigurations = 32;

    private const int MaxConstraints = 32;

    public static ResourceClaimSpec Default(ResourceClaimSpec spec)
    {
        var requests = spec.Devices.Requests.Map(Default);
        return requests == spec.Devices.Requests ? spec : spec with { Devices = spec.Devices with { Requests = requests } };
    }

    public static HashSet<string> RequestNames(ResourceClaimSpec spec) => [.. spec.Devices.Requests.Select(request => request.Name)];

    /// <param name="stored">The spec is what is kept already, so that newer limits do not hold.</param>
    public static void Validate(ResourceClaimSpec spec, bool stored, FieldPath path, FieldErrors errors)
    {
        var (claim, at) = (spec.Devices, path.Child("devices"));
        var names = RequestNames(spec);
        DeviceLists.Set(claim.Requests, MaxRequests, request => request.Name, "name", at.Child("requests"), errors, (request, item) => Request(request, item, errors));
        DeviceLists.Each(claim.Constraints, MaxConstraints, at.Child("constraints"), errors, (constraint, item) => Constraint(constraint, names, item, errors));
        DeviceLists.Each(claim.Config, MaxConfigurations, at.Child("config"), errors, (config, item) =>
        {
            References(config.Requests, names, item.Child("requests"), errors);
            ConfigurationValidation.Opaque(config.Opaque, stored, item.Child("opaque"), errors);
        });
    }

    public static void References(ValueList<string> requests, HashSet<string> names, FieldPath path, FieldErrors errors) =>
        DeviceLists.Set(requests, MaxRequests, name => name, "", path, errors, (name, at) => DeviceNames.RequestOf(name, names, at, errors));

    private static DeviceRequest Default(DeviceRequest request)
    {
        var mode = request.AllocationMode.Length == 0 ? "ExactCount" : request.AllocationMode;
        var count = mode == "ExactCount" && request.Count == 0 ? 1 : request.Count;
        return mode == request.AllocationMode && count == request.Count ? request : request with { AllocationMode = mode, Count = count };
    }

    private static void Request(DeviceRequest request, FieldPath path, FieldErrors errors)
    {
        errors.Label(path.Child("name"), request.Name);
        if (request.DeviceClassName.Length == 0)
        {
            errors.Required(path.Child("deviceClassName"));
        }
        else
        {
            errors.Subdomain(path.Child("deviceClassName"), request.DeviceClassName);
        }

        ConfigurationValidation.Selectors(request.Selectors, path.Child("selectors"), errors);
        switch (request.AllocationMode)
        {
            case "All":
                if (request.Count != 0)
                {
                    errors.Invalid(path.Child("count"), request.Count, "must not be specified when allocationMode is 'All'");
                }

                break;
            case "ExactCount":
                if (request.Count <= 0)
                {
                    errors.Invalid(path.Child("count"), request.Count, Checks.NotPositive);
                }

                break;
            default:
                errors.NotSupported(path.Child("allocationMode"), request.AllocationMode, "All", "ExactCount");
                break;
        }
    }

    private static void Constraint(DeviceConstraint constraint, HashSet<string> names, FieldPath path, FieldErrors errors)
    {
        References(constraint.Requests, names, path.Child("requests"), errors);
        if (constraint.MatchAttribute is not { } attribute)
        {
            errors.Required(path.Child("matchAttribute"));
        }
        else
        {
            DeviceNames.FullyQualified(attribute, path.Child("matchAttribute"), errors);
        }
    }
}
