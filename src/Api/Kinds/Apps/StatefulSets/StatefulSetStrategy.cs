using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal sealed class StatefulSetStrategy : ResourceStrategy<StatefulSet>
{
    public override IReadOnlyList<TableColumn> Columns { get; } =
        [Column.Text("Ready", "Pods ready, of those wanted."), Column.Age, Column.Containers, Column.Images];

    protected override StatefulSet Default(StatefulSet obj) => StatefulSetDefaults.Apply(obj);

    public override IEnumerable<string> NameErrors(string name) => Names.Dns1123Label(name);

    protected override void ValidateCreate(StatefulSet obj, FieldErrors errors) => StatefulSetValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(StatefulSet obj, StatefulSet old, FieldErrors errors) => StatefulSetValidation.Update(obj, old, errors);

    protected override void ValidateStatus(StatefulSet obj, StatefulSet old, FieldErrors errors) => StatefulSetValidation.Status(obj.Status, old.Status, errors);

    protected override IEnumerable<string> WarningsFor(StatefulSet obj, StatefulSet? old) =>
        WorkloadWarnings.Of(obj, old, obj.Spec.Template, old?.Spec.Template, FieldPath.Of("spec", "template"), namesPods: false);

    protected override IReadOnlyList<object?> CellsOf(StatefulSet obj, DateTimeOffset now) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{obj.Status.ReadyReplicas}/{obj.Spec.Replicas ?? 0}"),
        CellText.Age(obj, now),
        TemplateCells.Names(obj.Spec.Template.Spec),
        TemplateCells.Images(obj.Spec.Template.Spec),
    ];
}
