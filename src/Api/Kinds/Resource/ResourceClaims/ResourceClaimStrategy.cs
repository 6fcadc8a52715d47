namespace Kubestrel.Kinds.Resource.V1beta1;

internal sealed class ResourceClaimStrategy : ResourceStrategy<ResourceClaim>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("State", "pending, allocated, reserved, deleted."), Column.Age];

    protected override ResourceClaim Default(ResourceClaim obj)
    {
        var spec = DeviceClaims.Default(obj.Spec);
        return ReferenceEquals(spec, obj.Spec) ? obj : obj with { Spec = spec };
    }

    protected override ResourceClaim PrepareStatusUpdate(ResourceClaim obj, ResourceClaim old) =>
        AllocatedDevices.DropDeallocated(WithMetadataOf(obj with { Spec = old.Spec }, old), old);

    protected override void ValidateCreate(ResourceClaim obj, FieldErrors errors) => DeviceClaims.Validate(obj.Spec, stored: false, FieldPath.Of("spec"), errors);

    /// <summary>Judged as a new object, then compared and judged as the kept one, so most errors appear twice.</summary>
    protected override void ValidateChange(ResourceClaim obj, ResourceClaim old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        errors.Immutable(FieldPath.Of("spec"), obj.Spec, old.Spec);
        DeviceClaims.Validate(obj.Spec, stored: true, FieldPath.Of("spec"), errors);
    }

    protected override void ValidateStatus(ResourceClaim obj, ResourceClaim old, FieldErrors errors) => ClaimStatusValidation.Validate(obj, old, errors);

    protected override IReadOnlyList<object?> CellsOf(ResourceClaim obj, DateTimeOffset now) => [State(obj), CellText.Age(obj, now)];

    private static string State(ResourceClaim claim)
    {
        var deleted = claim.Metadata.DeletionTimestamp is not null;
        return claim.Status.Allocation is null
            ? deleted ? "deleted" : "pending"
            : (deleted ? "deleted," : "") + (claim.Status.ReservedFor.IsEmpty ? "allocated" : "allocated,reserved");
    }
}
