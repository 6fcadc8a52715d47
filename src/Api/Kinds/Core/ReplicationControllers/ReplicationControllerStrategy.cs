using System.Globalization;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Kinds.Core.V1;

internal sealed class ReplicationControllerStrategy : ResourceStrategy<ReplicationController>
{
    public override bool OrphansByDefault => true;

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

    /// <summary>Selector and labels are the template's where they are not given.</summary>
    protected override ReplicationController Default(ReplicationController obj)
    {
        var spec = obj.Spec;
        var template = spec.Template is null ? null : PodDefaults.Apply(spec.Template);
        var labels = spec.Template?.Metadata.Labels ?? default;
        var changed = obj with
        {
            Metadata = obj.Metadata.Labels.IsEmpty && !labels.IsNull ? obj.Metadata with { Labels = labels } : obj.Metadata,
            Spec = spec with
            {
                Replicas = spec.Replicas ?? 1,
                Template = template,
                Selector = spec.Selector.IsEmpty && !labels.IsNull ? labels : spec.Selector,
            },
        };
        return changed == obj ? obj : changed;
    }

    protected override void ValidateCreate(ReplicationController obj, FieldErrors errors)
    {
        var (spec, path) = (obj.Spec, FieldPath.Of("spec"));
        errors.NonNegative(path.Child("minReadySeconds"), spec.MinReadySeconds);
        if (spec.Selector.IsEmpty)
        {
            errors.Required(path.Child("selector"));
        }

        errors.NonNegative(path.Child("replicas"), spec.Replicas ?? 0);
        if (spec.Template is not { } template)
        {
            errors.Required(path.Child("template"));
            return;
        }

        if (!Selector.Of(spec.Selector).Matches(template.Metadata.Labels))
        {
            errors.Invalid(
                path.Child("template", "metadata").Child("labels"), GoValue.Of(template.Metadata.Labels), "`selector` does not match template `labels`");
        }

        PodValidation.Template(template, path.Child("template"), errors);
        TemplateValidation.RunsForever(template.Spec, "ReplicationController", path.Child("template", "spec"), errors);
    }

    /// <summary>The object itself is judged twice, so its errors appear twice.</summary>
    protected override void ValidateChange(ReplicationController obj, ReplicationController old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        ValidateCreate(obj, errors);
    }

    protected override void ValidateStatus(ReplicationController obj, ReplicationController old, FieldErrors errors) => ReplicaSetValidation.Counts(
        obj.Status.Replicas, obj.Status.FullyLabeledReplicas, obj.Status.ReadyReplicas, obj.Status.AvailableReplicas, obj.Status.ObservedGeneration, errors);

    protected override IEnumerable<string> WarningsFor(ReplicationController obj, ReplicationController? old) => obj.Spec.Template is { } template
        ? WorkloadWarnings.Of(obj, old, template, old?.Spec.Template, FieldPath.Of("spec", "template"), namesPods: true)
        : [];

    protected override IReadOnlyList<object?> CellsOf(ReplicationController obj, DateTimeOffset now) =>
    [
        (long)(obj.Spec.Replicas ?? 0),
        (long)obj.Status.Replicas,
        (long)obj.Status.ReadyReplicas,
        CellText.Age(obj, now),
        TemplateCells.Names(obj.Spec.Template?.Spec),
        TemplateCells.Images(obj.Spec.Template?.Spec),
        CellText.Labels(obj.Spec.Selector),
    ];

    protected override string? FieldOf(ReplicationController obj, string field) =>
        field == "status.replicas" ? obj.Status.Replicas.ToString(CultureInfo.InvariantCulture) : null;
}
