using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Validation of what schedulers, controllers and drivers write about a claim.</summary>
internal static class ClaimStatusValidation
{
    private const int MaxConsumers = 256;
    private const int MaxResults = 32;
    private const int MaxConditions = 8;
    private const int MaxAddresses = 16;
    private const int MaxInterfaceName = 256;
    private const int MaxHardwareAddress = 128;

    public static void Validate(ResourceClaim claim, ResourceClaim old, FieldErrors errors)
    {
        var (status, path) = (claim.Status, FieldPath.Of("status"));
        DeviceLists.Set(status.ReservedFor, MaxConsumers, consumer => consumer.Uid, "uid", path.Child("reservedFor"), errors, (consumer, at) =>
        {
            RemoteVolumeValidation.Needs(consumer.Resource, at.Child("resource"), errors);
            RemoteVolumeValidation.Needs(consumer.Name, at.Child("name"), errors);
            RemoteVolumeValidation.Needs(consumer.Uid, at.Child("uid"), errors);
        });

        var allocated = AllocatedDevices.Of(status);
        DeviceLists.Set(status.Devices, null, device => new GoValue(AllocatedDevices.IdOf(device).ToString()), "deviceID", path.Child("devices"), errors, (device, at) =>
            Device(device, allocated, at, errors));
        Reservations(claim, old, path.Child("reservedFor"), errors);
        if (status.Allocation is { } allocation)
        {
            if (old.Status.Allocation is { } before)
            {
                errors.Immutable(path.Child("allocation"), allocation, before);
            }
            else
            {
                Allocation(allocation, DeviceClaims.RequestNames(claim.Spec), path.Child("allocation"), errors);
            }
        }
    }

    private static void Reservations(ResourceClaim claim, ResourceClaim old, FieldPath path, FieldErrors errors)
    {
        if (claim.Status.ReservedFor.IsEmpty)
        {
            return;
        }

        if (claim.Status.Allocation is null)
        {
            errors.Forbidden(path, "may not be specified when `allocated` is not set");
        }
        else if (claim.Metadata.DeletionTimestamp is not null && claim.Status.ReservedFor.Exists(consumer => !old.Status.ReservedFor.Contains(consumer)))
        {
            errors.Forbidden(path, "new entries may not be added while `deallocationRequested` or `deletionTimestamp` are set");
        }
    }

    private static void Allocation(AllocationResult allocation, HashSet<string> requests, FieldPath path, FieldErrors errors)
    {
        var at = path.Child("devices");
        DeviceLists.Each(allocation.Devices.Results, MaxResults, at.Child("results"), errors, (result, item) =>
        {
            DeviceNames.RequestOf(result.Request, requests, item.Child("request"), errors);
            DeviceNames.Driver(result.Driver, item.Child("driver"), errors);
            DeviceNames.Pool(result.Pool, item.Child("pool"), errors);
            errors.Label(item.Child("device"), result.Device);
        });
        DeviceLists.Each(allocation.Devices.Config, 2 * DeviceClaims.MaxConfigurations, at.Child("config"), errors, (config, item) =>
        {
            if (config.Source.Length == 0)
            {
                errors.Required(item.Child("source"));
            }
            else if (config.Source is not ("FromClaim" or "FromClass"))
            {
                errors.NotSupported(item.Child("source"), config.Source, "FromClaim", "FromClass");
            }

            DeviceClaims.References(config.Requests, requests, item.Child("requests"), errors);
            ConfigurationValidation.Opaque(config.Opaque, stored: false, item.Child("opaque"), errors);
        });
        if (allocation.NodeSelector is { } selector)
        {
            NodeSelectorValidation.Validate(selector, path.Child("nodeSelector"), anyValues: false, errors);
        }
    }

    private static void Device(AllocatedDeviceStatus device, HashSet<AllocatedDevices.DeviceId> allocated, FieldPath path, FieldErrors errors)
    {
        DeviceNames.Driver(device.Driver, path.Child("driver"), errors);
        DeviceNames.Pool(device.Pool, path.Child("pool"), errors);
        errors.Label(path.Child("device"), device.Device);
        var id = AllocatedDevices.IdOf(device);
        if (!allocated.Contains(id))
        {
            errors.Invalid(path, new GoValue(id.ToString()), "must be an allocated device in the claim");
        }

        if (device.Conditions.Count > MaxConditions)
        {
            errors.TooMany(path.Child("conditions"), device.Conditions.Count, MaxConditions);
        }

        ConditionValidation.Validate(device.Conditions, path.Child("conditions"), errors);
        if (!device.Data.Span.IsEmpty)
        {
            ConfigurationValidation.JsonObject(device.Data, stored: false, path.Child("data"), errors);
        }

        if (device.NetworkData is { } network)
        {
            Network(network, path.Child("networkData"), errors);
        }
    }

    private static void Network(NetworkDeviceData network, FieldPath path, FieldErrors errors)
    {
        if (network.InterfaceName.Length > MaxInterfaceName)
        {
            errors.TooLong(path.Child("interfaceName"), MaxInterfaceName);
        }

        if (network.HardwareAddress.Length > MaxHardwareAddress)
        {
            errors.TooLong(path.Child("hardwareAddress"), MaxHardwareAddress);
        }

        DeviceLists.Set(network.Ips, MaxAddresses, Canonical, "", path.Child("ips"), errors, (address, at) => errors.Network(at, address));
    }

    /// <summary>The same address in the same network, however it is written.</summary>
    private static string Canonical(string text) =>
        IpText.TryParseNetwork(text, out var address, out var bits) ? $"{address}/{bits}" : "";
}
