using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal sealed class DaemonSetStrategy : ResourceStrategy<DaemonSet>
{
    private const string TemplateGeneration = "deprecated.daemonset.template.generation";

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Number("Desired", "Nodes that should run the pod."),
        Column.Number("Current", "Nodes that run the pod and should."),
        Column.Number("Ready", "Nodes whose pod is ready."),
        Column.Number("Up-to-date", "Nodes that run the newest template."),
        Column.Number("Available", "Nodes whose pod is ready for long enough."),
        Column.Text("Node Selector", "Labels that a node must have."),
        Column.Age,
        Column.Containers,
        Column.Images,
        Column.Text("Selector", "Labels of its pods.", 1),
    ];

    protected override DaemonSet Default(DaemonSet obj) => DaemonSetDefaults.Apply(obj);

    protected override DaemonSet PrepareCreate(DaemonSet obj) => WithTemplateGeneration(base.PrepareCreate(obj), "1");

    /// <summary>The template's generation counts changes of the template alone.</summary>
    protected override DaemonSet PrepareUpdate(DaemonSet obj, DaemonSet old)
    {
        var count = long.TryParse(old.Metadata.Annotations.GetValueOrDefault(TemplateGeneration), out var known) ? known : 0;
        count += obj.Spec.Template == old.Spec.Template ? 0 : 1;
        return WithTemplateGeneration(base.PrepareUpdate(obj, old), count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    protected override void ValidateCreate(DaemonSet obj, FieldErrors errors) => DaemonSetValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(DaemonSet obj, DaemonSet old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        errors.Immutable(FieldPath.Of("spec", "selector"), obj.Spec.Selector, old.Spec.Selector);
    }

    protected override void ValidateStatus(DaemonSet obj, DaemonSet old, FieldErrors errors) => DaemonSetValidation.Status(obj.Status, old.Status, errors);

    protected override IEnumerable<string> WarningsFor(DaemonSet obj, DaemonSet? old) =>
        WorkloadWarnings.Of(obj, old, obj.Spec.Template, old?.Spec.Template, FieldPath.Of("spec", "template"), namesPods: false);

    protected override IReadOnlyList<object?> CellsOf(DaemonSet obj, DateTimeOffset now) =>
    [
        (long)obj.Status.DesiredNumberScheduled,
        (long)obj.Status.CurrentNumberScheduled,
        (long)obj.Status.NumberReady,
        (long)obj.Status.UpdatedNumberScheduled,
        (long)obj.Status.NumberAvailable,
        CellText.Labels(obj.Spec.Template.Spec.NodeSelector),
        CellText.Age(obj, now),
        TemplateCells.Names(obj.Spec.Template.Spec),
        TemplateCells.Images(obj.Spec.Template.Spec),
        CellText.LabelSelector(obj.Spec.Selector),
    ];

    private static DaemonSet WithTemplateGeneration(DaemonSet set, string count) => set.Metadata.Annotations.GetValueOrDefault(TemplateGeneration) == count
        ? set
        : set with { Metadata = set.Metadata with { Annotations = set.Metadata.Annotations.With(TemplateGeneration, count) } };
}
