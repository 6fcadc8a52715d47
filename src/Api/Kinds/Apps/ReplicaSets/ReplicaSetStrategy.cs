using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal sealed class ReplicaSetStrategy : ResourceStrategy<ReplicaSet>
{
    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Number("Desired", "Pods wanted."),
        Column.Number("Current", "Pods there are."),
        Column.Number("Ready", "Pods ready."),
        Column.Age,
        Column.Containers,
        Column.Images,
        Column.Text("Selector", "Labels of its pods.", 1),
    ];

    public override IReadOnlyList<string> SelectableFields { get; } = ["status.replicas"];

    protected override ReplicaSet Default(ReplicaSet obj)
    {
        var template = PodDefaults.Apply(obj.Spec.Template);
        return obj.Spec.Replicas is not null && ReferenceEquals(template, obj.Spec.Template)
            ? obj
            : obj with { Spec = obj.Spec with { Replicas = obj.Spec.Replicas ?? 1, Template = template } };
    }

    protected override void ValidateCreate(ReplicaSet obj, FieldErrors errors) => ReplicaSetValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(ReplicaSet obj, ReplicaSet old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        errors.Immutable(FieldPath.Of("spec", "selector"), obj.Spec.Selector, old.Spec.Selector);
    }

    protected override void ValidateStatus(ReplicaSet obj, ReplicaSet old, FieldErrors errors) => ReplicaSetValidation.Status(obj.Status, errors);

    protected override IEnumerable<string> WarningsFor(ReplicaSet obj, ReplicaSet? old) =>
        WorkloadWarnings.Of(obj, old, obj.Spec.Template, old?.Spec.Template, FieldPath.Of("spec", "template"), namesPods: true);

    protected override IReadOnlyList<object?> CellsOf(ReplicaSet obj, DateTimeOffset now) =>
    [
        (long)(obj.Spec.Replicas ?? 0),
        (long)obj.Status.Replicas,
        (long)obj.Status.ReadyReplicas,
        CellText.Age(obj, now),
        TemplateCells.Names(obj.Spec.Template.Spec),
        TemplateCells.Images(obj.Spec.Template.Spec),
        CellText.LabelSelector(obj.Spec.Selector),
    ];

    protected override string? FieldOf(ReplicaSet obj, string field) =>
        field == "status.replicas" ? obj.Status.Replicas.ToString(CultureInfo.InvariantCulture) : null;
}
