using System.Text;

namespace Kubestrel.Kinds.Core.V1;

internal sealed class ResourceQuotaStrategy : ResourceStrategy<ResourceQuota>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
        [Column.Age, Column.Text("Request", "Used and allowed requests and counts."), Column.Text("Limit", "Used and allowed limits.")];

    protected override ResourceQuota Default(ResourceQuota obj)
    {
        var hard = ResourceDefaults.Apply(obj.Spec.Hard);
        var status = obj.Status with { Hard = ResourceDefaults.Apply(obj.Status.Hard), Used = ResourceDefaults.Apply(obj.Status.Used) };
        return hard == obj.Spec.Hard && status == obj.Status ? obj : obj with { Spec = obj.Spec with { Hard = hard }, Status = status };
    }

    protected override void ValidateCreate(ResourceQuota obj, FieldErrors errors) => ResourceQuotaValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(ResourceQuota obj, ResourceQuota old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        if (!obj.Spec.Scopes.ToHashSet().SetEquals(old.Spec.Scopes))
        {
            errors.Invalid(FieldPath.Of("spec", "scopes"), ResourceQuotaValidation.Shown(obj.Spec.Scopes), Checks.IsImmutable);
        }
    }

    protected override void ValidateStatus(ResourceQuota obj, ResourceQuota old, FieldErrors errors)
    {
        ResourceQuotaValidation.Amounts(obj.Status.Hard, FieldPath.Of("status", "hard"), errors);
        ResourceQuotaValidation.Amounts(obj.Status.Used, FieldPath.Of("status", "used"), errors);
    }

    protected override IReadOnlyList<object?> CellsOf(ResourceQuota obj, DateTimeOffset now)
    {
        var (requests, limits) = (new StringBuilder(), new StringBuilder());
        foreach (var (name, hard) in obj.Status.Hard)
        {
            var text = name.StartsWith("limits.", StringComparison.Ordinal) ? limits : requests;
            text.Append(text.Length > 0 ? ", " : "").Append(name).Append(": ").Append(obj.Status.Used.GetValueOrDefault(name)).Append('/').Append(hard);
        }

        return [CellText.Age(obj, now), requests.ToString(), limits.ToString()];
    }
}
