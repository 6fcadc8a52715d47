namespace Kubestrel.Kinds.Resource.V1beta1;

internal sealed class DeviceClassStrategy : ResourceStrategy<DeviceClass>
{
    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Age];

    protected override void ValidateCreate(DeviceClass obj, FieldErrors errors) => Spec(obj.Spec, stored: false, errors);

    /// <summary>Judged as a new object and then as the kept one with its changes, so most errors appear twice.</summary>
    protected override void ValidateChange(DeviceClass obj, DeviceClass old, FieldErrors errors)
    {
        Spec(obj.Spec, stored: false, errors);
        Spec(obj.Spec, stored: obj.Spec.Config == old.Spec.Config, errors);
    }

    protected override IReadOnlyList<object?> CellsOf(DeviceClass obj, DateTimeOffset now) => [CellText.Age(obj, now)];

    private static void Spec(DeviceClassSpec spec, bool stored, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        ConfigurationValidation.Selectors(spec.Selectors, path.Child("selectors"), errors);
        DeviceLists.Each(spec.Config, DeviceClaims.MaxConfigurations, path.Child("config"), errors, (config, at) =>
            ConfigurationValidation.Opaque(config.Opaque, stored, at.Child("opaque"), errors));
    }
}
