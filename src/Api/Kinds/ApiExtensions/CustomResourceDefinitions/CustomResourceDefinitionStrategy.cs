namespace Kubestrel.Kinds.ApiExtensions.V1;

internal sealed class CustomResourceDefinitionStrategy : ResourceStrategy<CustomResourceDefinition>
{
    private const int HttpsPort = 443;

    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowsPlainFinalizers => true;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.CreatedAt];

    protected override CustomResourceDefinition Default(CustomResourceDefinition obj)
    {
        var (names, conversion) = (obj.Spec.Names, obj.Spec.Conversion ?? new() { Strategy = "None" });
        if (conversion.Webhook?.ClientConfig?.Service is { Port: null } service)
        {
            conversion = conversion with
            {
                Webhook = conversion.Webhook with { ClientConfig = conversion.Webhook.ClientConfig with { Service = service with { Port = HttpsPort } } },
            };
        }

        var spec = obj.Spec with
        {
            Conversion = conversion,
            Names = names with
            {
                Singular = names.Singular.Length > 0 ? names.Singular : names.Kind.ToLowerInvariant(),
                ListKind = names.ListKind.Length > 0 || names.Kind.Length == 0 ? names.ListKind : names.Kind + "List",
            },
        };
        var stored = obj.Status.StoredVersions.IsEmpty ? WithStorageVersion(default, spec) : obj.Status.StoredVersions;
        return spec == obj.Spec && stored == obj.Status.StoredVersions ? obj : obj with { Spec = spec, Status = obj.Status with { StoredVersions = stored } };
    }

    protected override CustomResourceDefinition PrepareCreate(CustomResourceDefinition obj) => WithGeneration(
        obj with { Status = CustomResourceDefinitionStatus.Empty with { StoredVersions = WithStorageVersion(default, obj.Spec) } }, 1);

    protected override CustomResourceDefinition PrepareUpdate(CustomResourceDefinition obj, CustomResourceDefinition old)
    {
        obj = base.PrepareUpdate(obj, old);
        var stored = WithStorageVersion(obj.Status.StoredVersions, obj.Spec);
        return stored == obj.Status.StoredVersions ? obj : obj with { Status = obj.Status with { StoredVersions = stored } };
    }

    protected override void ValidateCreate(CustomResourceDefinition obj, FieldErrors errors) => DefinitionValidation.Create(obj, errors);

    protected override void ValidateChange(CustomResourceDefinition obj, CustomResourceDefinition old, FieldErrors errors) =>
        DefinitionValidation.Update(obj, old, errors);

    protected override void ValidateStatus(CustomResourceDefinition obj, CustomResourceDefinition old, FieldErrors errors) =>
        DefinitionNames.Validate(obj.Status.AcceptedNames, FieldPath.Of("status", "acceptedNames"), errors);

    protected override IReadOnlyList<object?> CellsOf(CustomResourceDefinition obj, DateTimeOffset now) => [CellText.CreatedAt(obj)];

    /// <summary>Versions that objects were stored in stay listed until someone has migrated them.</summary>
    private static ValueList<string> WithStorageVersion(ValueList<string> stored, CustomResourceDefinitionSpec spec) =>
        spec.Versions.Find(version => version.Storage)?.Name is { } name && !stored.Contains(name) ? stored.Add(name) : stored;
}
