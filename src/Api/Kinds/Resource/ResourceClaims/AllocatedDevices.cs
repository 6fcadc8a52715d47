namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>The devices that a claim has, by their ids.</summary>
internal static class AllocatedDevices
{
    /// <summary>Names a device in the whole cluster.</summary>
    public readonly record struct DeviceId(string Driver, string Pool, string Device)
    {
        public override string ToString() => $"{Driver}/{Pool}/{Device}";
    }

    public static DeviceId IdOf(DeviceRequestAllocationResult result) => new(result.Driver, result.Pool, result.Device);

    public static DeviceId IdOf(AllocatedDeviceStatus device) => new(device.Driver, device.Pool, device.Device);

    public static HashSet<DeviceId> Of(ResourceClaimStatus status) => [.. (status.Allocation?.Devices.Results ?? default).Select(IdOf)];

    /// <summary>States of devices go with their allocation.</summary>
    public static ResourceClaim DropDeallocated(ResourceClaim claim, ResourceClaim old)
    {
        var gone = Of(old.Status);
        gone.ExceptWith(Of(claim.Status));
        var devices = claim.Status.Devices.RemoveAll(device => gone.Contains(IdOf(device)));
        return devices == claim.Status.Devices ? claim : claim with { Status = claim.Status with { Devices = devices.IsEmpty ? default : devices } };
    }
}
