using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Resource.V1beta1;

internal sealed class ResourceClaimTemplateStrategy : ResourceStrategy<ResourceClaimTemplate>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Age];

    protected override ResourceClaimTemplate Default(ResourceClaimTemplate obj)
    {
        var spec = DeviceClaims.Default(obj.Spec.Spec);
        return ReferenceEquals(spec, obj.Spec.Spec) ? obj : obj with { Spec = obj.Spec with { Spec = spec } };
    }

    protected override void ValidateCreate(ResourceClaimTemplate obj, FieldErrors errors) => Spec(obj.Spec, stored: false, errors);

    /// <summary>Judged as a new object, then compared and judged as the kept one, so most errors appear twice.</summary>
    protected override void ValidateChange(ResourceClaimTemplate obj, ResourceClaimTemplate old, FieldErrors errors)
    {
        Spec(obj.Spec, stored: false, errors);
        errors.Immutable(FieldPath.Of("spec"), obj.Spec, old.Spec);
        Spec(obj.Spec, stored: true, errors);
    }

    protected override IReadOnlyList<object?> CellsOf(ResourceClaimTemplate obj, DateTimeOffset now) => [CellText.Age(obj, now)];

    private static void Spec(ResourceClaimTemplateSpec spec, bool stored, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        TemplateMetadata.Validate(spec.Metadata, path.Child("metadata"), errors);
        DeviceClaims.Validate(spec.Spec, stored, path.Child("spec"), errors);
    }
}
