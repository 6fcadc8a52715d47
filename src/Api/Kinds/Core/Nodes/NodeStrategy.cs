namespace Kubestrel.Kinds.Core.V1;

internal sealed class NodeStrategy : ResourceStrategy<Node>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns => NodeTable.Columns;

    public override IReadOnlyList<string> SelectableFields { get; } = ["spec.unschedulable"];

    protected override Node Default(Node obj)
    {
        obj = PodCidrs(obj);
        return obj.Status.Allocatable.IsNull && !obj.Status.Capacity.IsNull ? obj with { Status = obj.Status with { Allocatable = obj.Status.Capacity } } : obj;
    }

    /// <summary>A node registers itself with its status.</summary>
    protected override Node PrepareCreate(Node obj) => obj.Spec.ConfigSource is null && obj.Status.Config is null
        ? obj
        : obj with { Spec = obj.Spec with { ConfigSource = null }, Status = obj.Status with { Config = null } };

    protected override Node PrepareUpdate(Node obj, Node old) => obj with
    {
        Status = old.Status,
        Spec = old.Spec.ConfigSource is null && obj.Spec.ConfigSource is not null ? obj.Spec with { ConfigSource = null } : obj.Spec,
    };

    protected override Node PrepareStatusUpdate(Node obj, Node old) => obj with
    {
        Spec = old.Spec,
        Status = old.Status.Config is null && obj.Status.Config is not null ? obj.Status with { Config = null } : obj.Status,
    };

    protected override void ValidateCreate(Node obj, FieldErrors errors) => NodeValidation.Validate(obj, errors);

    protected override void ValidateChange(Node obj, Node old, FieldErrors errors)
    {
        NodeValidation.Validate(obj, errors);
        NodeValidation.Update(obj, old, errors);
    }

    protected override void ValidateStatus(Node obj, Node old, FieldErrors errors) => NodeValidation.Update(obj, old, errors);

    protected override IEnumerable<string> WarningsFor(Node obj, Node? old) => NodeValidation.Warnings(obj);

    protected override IReadOnlyList<object?> CellsOf(Node obj, DateTimeOffset now) => NodeTable.Cells(obj, now);

    protected override string? FieldOf(Node obj, string field) => field == "spec.unschedulable" ? obj.Spec.Unschedulable ? "true" : "false" : null;

    /// <summary>podCIDR and the first of podCIDRs are one; where they differ, podCIDR counts.</summary>
    private static Node PodCidrs(Node node)
    {
        var spec = node.Spec;
        if (spec.PodCIDR.Length > 0)
        {
            return spec.PodCIDRs.IsEmpty || spec.PodCIDRs[0] != spec.PodCIDR ? node with { Spec = spec with { PodCIDRs = [spec.PodCIDR] } } : node;
        }

        return spec.PodCIDRs.IsEmpty ? node : node with { Spec = spec with { PodCIDR = spec.PodCIDRs[0] } };
    }
}
