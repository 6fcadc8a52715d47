namespace Kubestrel.Kinds.Resource.V1alpha3;

/// <summary>Here a capacity is an amount; in the stored version it is an object that holds one.</summary>
internal sealed class ResourceSliceStrategy()
    : OlderVersionStrategy<ResourceSlice, V1beta1.ResourceSlice>(new V1beta1.ResourceSliceStrategy(), "resource.k8s.io/v1alpha3", "resource.k8s.io/v1beta1")
{
    protected override V1beta1.ResourceSlice To(ResourceSlice obj) => new()
    {
        Metadata = obj.Metadata,
        Spec = V1beta1.ResourceSliceSpec.Empty with
        {
            Driver = obj.Spec.Driver,
            Pool = V1beta1.ResourcePool.Empty with
            {
                Name = obj.Spec.Pool.Name, Generation = obj.Spec.Pool.Generation, ResourceSliceCount = obj.Spec.Pool.ResourceSliceCount,
            },
            NodeName = obj.Spec.NodeName,
            NodeSelector = obj.Spec.NodeSelector,
            AllNodes = obj.Spec.AllNodes,
            Devices = obj.Spec.Devices.IsNull ? default : obj.Spec.Devices.Select(To).ToValueList(),
        },
    };

    protected override ResourceSlice From(V1beta1.ResourceSlice obj) => new()
    {
        Metadata = obj.Metadata,
        Spec = ResourceSliceSpec.Empty with
        {
            Driver = obj.Spec.Driver,
            Pool = ResourcePool.Empty with
            {
                Name = obj.Spec.Pool.Name, Generation = obj.Spec.Pool.Generation, ResourceSliceCount = obj.Spec.Pool.ResourceSliceCount,
            },
            NodeName = obj.Spec.NodeName,
            NodeSelector = obj.Spec.NodeSelector,
            AllNodes = obj.Spec.AllNodes,
            Devices = obj.Spec.Devices.IsNull ? default : obj.Spec.Devices.Select(From).ToValueList(),
        },
    };

    private static V1beta1.Device To(Device device) => V1beta1.Device.Empty with
    {
        Name = device.Name,
        Basic = device.Basic is { } basic
            ? V1beta1.BasicDevice.Empty with
            {
                Attributes = Values(basic.Attributes, To),
                Capacity = Values(basic.Capacity, amount => V1beta1.DeviceCapacity.Empty with { Value = amount }),
            }
            : null,
    };

    private static Device From(V1beta1.Device device) => Device.Empty with
    {
        Name = device.Name,
        Basic = device.Basic is { } basic
            ? BasicDevice.Empty with { Attributes = Values(basic.Attributes, From), Capacity = Values(basic.Capacity, capacity => capacity.Value) }
            : null,
    };

    private static V1beta1.DeviceAttribute To(DeviceAttribute attribute) => V1beta1.DeviceAttribute.Empty with
    {
        Int = attribute.Int, Bool = attribute.Bool, String = attribute.String, Version = attribute.Version,
    };

    private static DeviceAttribute From(V1beta1.DeviceAttribute attribute) => DeviceAttribute.Empty with
    {
        Int = attribute.Int, Bool = attribute.Bool, String = attribute.String, Version = attribute.Version,
    };

    private static ValueMap<TTo> Values<TFrom, TTo>(ValueMap<TFrom> map, Func<TFrom, TTo> convert) =>
        map.IsNull ? default : map.ToDictionary(pair => pair.Key, pair => convert(pair.Value));
}
