using System.Globalization;
using System.Text.Json;

namespace Kubestrel.Kinds.Apps.V1;

internal sealed class ControllerRevisionStrategy : ResourceStrategy<ControllerRevision>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
        [Column.Text("Controller", "The object whose revision it is."), Column.Text("Revision", "Its number."), Column.Age];

    protected override void ValidateCreate(ControllerRevision obj, FieldErrors errors)
    {
        errors.NonNegative(FieldPath.Of("revision"), obj.Revision);
        var path = FieldPath.Of("data");
        if (obj.Data.IsNull)
        {
            errors.Required(path, "data is mandatory");
            return;
        }

        using var document = JsonDocument.Parse(obj.Data.Memory);
        if (document.RootElement.ValueKind == JsonValueKind.Null)
        {
            errors.Required(path, "data is mandatory");
        }
        else if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            errors.Required(path, "data must be a valid JSON object");
        }
    }

    protected override void ValidateChange(ControllerRevision obj, ControllerRevision old, FieldErrors errors)
    {
        errors.NonNegative(FieldPath.Of("revision"), obj.Revision);
        errors.Immutable(FieldPath.Of("data"), obj.Data, old.Data);
    }

    protected override IReadOnlyList<object?> CellsOf(ControllerRevision obj, DateTimeOffset now) => [Controller(obj), obj.Revision, CellText.Age(obj, now)];

    private static string Controller(ControllerRevision obj)
    {
        if (obj.Metadata.OwnerReferences.Find(owner => owner.Controller == true) is not { } controller)
        {
            return CellText.None;
        }

        var slash = controller.ApiVersion.IndexOf('/');
        var kind = slash < 0 ? controller.Kind : $"{controller.Kind}.{controller.ApiVersion[..slash]}";
        return $"{kind.ToLower(CultureInfo.InvariantCulture)}/{controller.Name}";
    }
}
