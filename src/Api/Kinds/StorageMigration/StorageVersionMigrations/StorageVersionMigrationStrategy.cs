using System.Globalization;

namespace Kubestrel.Kinds.StorageMigration.V1alpha1;

internal sealed class StorageVersionMigrationStrategy : ResourceStrategy<StorageVersionMigration>
{
    private const string Succeeded = "Succeeded";
    private const string Failed = "Failed";

    public override bool HasGeneration => false;

    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("Resource", "What is migrated: resource.version.group.")];

    protected override StorageVersionMigration PrepareStatusUpdate(StorageVersionMigration obj, StorageVersionMigration old) =>
        WithMetadataOf(base.PrepareStatusUpdate(obj, old), old);

    protected override void ValidateCreate(StorageVersionMigration obj, FieldErrors errors)
    {
        var (resource, path) = (obj.Spec.Resource, FieldPath.Of("spec", "resource"));
        if (resource.Resource.Length == 0)
        {
            errors.Required(path.Child("resource"), "resource is required");
        }

        if (resource.Version.Length == 0)
        {
            errors.Required(path.Child("version"), "version is required");
        }
    }

    protected override void ValidateChange(StorageVersionMigration obj, StorageVersionMigration old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        var (now, before) = (obj.Spec.Resource, old.Spec.Resource);
        errors.Immutable(FieldPath.Of("group"), now.Group, before.Group);
        errors.Immutable(FieldPath.Of("version"), now.Version, before.Version);
        errors.Immutable(FieldPath.Of("resource"), now.Resource, before.Resource);
    }

    protected override void ValidateStatus(StorageVersionMigration obj, StorageVersionMigration old, FieldErrors errors)
    {
        var (status, path) = (obj.Status, FieldPath.Of("status"));
        ResourceVersion(status.ResourceVersion, old.Status.ResourceVersion, path.Child("resourceVersion"), errors, () =>
            MigrationConditions.Validate(status.Conditions, path.Child("conditions"), errors));
        var (success, failed, running) = (IsTrue(obj, Succeeded), IsTrue(obj, Failed), IsTrue(obj, "Running"));
        Not(success && failed, "Both success and failed conditions cannot be true at the same time");
        Not(success && running, "Running condition cannot be true when success condition is true");
        Not(failed && running, "Running condition cannot be true when failed condition is true");
        Not(IsTrue(old, Succeeded) && !success, "Success condition cannot be set to false once it is true");
        Not(IsTrue(old, Failed) && !failed, "Failed condition cannot be set to false once it is true");

        void Not(bool wrong, string message)
        {
            if (wrong)
            {
                errors.Invalid(path.Child("conditions"), MigrationConditions.Shown(status.Conditions), message);
            }
        }
    }

    protected override IReadOnlyList<object?> CellsOf(StorageVersionMigration obj, DateTimeOffset now) =>
        [$"{obj.Spec.Resource.Resource}.{obj.Spec.Resource.Version}.{obj.Spec.Resource.Group}"];

    private static bool IsTrue(StorageVersionMigration migration, string type) =>
        migration.Status.Conditions.Find(condition => condition.Type == type)?.Status == "True";

    private static void ResourceVersion(string version, string old, FieldPath path, FieldErrors errors, Action between)
    {
        var number = 0L;
        if (version.Length > 0 && !long.TryParse(version, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            errors.Invalid(path, version, $"failed to parse resource version {GoString.Quote(version)}: strconv.ParseInt: parsing {GoString.Quote(version)}: invalid syntax");
        }

        errors.NonNegative(path, number);
        between();
        if (old.Length > 0 && old != version)
        {
            errors.Invalid(path, version, "resourceVersion cannot be updated");
        }
    }
}
