using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal sealed class StatefulSetStrategy : ResourceStrategy<StatefulSet>
{
    public override IReadOnlyList<TableColumn> Columns { get; } =
        [Column.Text("Ready", "Pods ready, of those wanted."), Column.Age, Column.Containers, Column.Images];

    protected override StatefulSet Default(StatefulSet obj) => StatefulSetDefaults.Apply(obj);

    protected override IReadOnlyList<object?> CellsOf(StatefulSet obj, DateTimeOffset now) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{obj.Status.ReadyReplicas}/{obj.Spec.Replicas ?? 0}"),
        CellText.Age(obj, now),
        TemplateCells.Names(obj.Spec.Template.Spec),
        TemplateCells.Images(obj.Spec.Template.Spec),
    ];
}
