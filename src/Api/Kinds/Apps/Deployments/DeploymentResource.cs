using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

/// <summary>The resource strategy of deployments; DeploymentStrategy is the name of a field's type.</summary>
internal sealed class DeploymentResource : ResourceStrategy<Deployment>
{
    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Ready", "Pods ready, of those wanted."),
        Column.Text("Up-to-date", "Pods of the newest template."),
        Column.Text("Available", "Pods ready for long enough."),
        Column.Age,
        Column.Containers,
        Column.Images,
        Column.Text("Selector", "Labels of its pods.", 1),
    ];

    protected override Deployment Default(Deployment obj) => DeploymentDefaults.Apply(obj);

    /// <summary>Annotations count as well: they are copied to replica sets.</summary>
    protected override bool SameDesired(Deployment obj, Deployment old) => obj.Spec == old.Spec && obj.Metadata.Annotations == old.Metadata.Annotations;

    protected override Deployment PrepareStatusUpdate(Deployment obj, Deployment old) =>
        obj with { Spec = old.Spec, Metadata = obj.Metadata with { Labels = old.Metadata.Labels, Generation = old.Metadata.Generation } };

    protected override void ValidateCreate(Deployment obj, FieldErrors errors) => DeploymentValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(Deployment obj, Deployment old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        errors.Immutable(FieldPath.Of("spec", "selector"), obj.Spec.Selector, old.Spec.Selector);
    }

    protected override void ValidateStatus(Deployment obj, Deployment old, FieldErrors errors) => DeploymentValidation.Status(obj.Status, old.Status, errors);

    protected override IEnumerable<string> WarningsFor(Deployment obj, Deployment? old) =>
        WorkloadWarnings.Of(obj, old, obj.Spec.Template, old?.Spec.Template, FieldPath.Of("spec", "template"), namesPods: true);

    protected override IReadOnlyList<object?> CellsOf(Deployment obj, DateTimeOffset now) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{obj.Status.ReadyReplicas}/{obj.Spec.Replicas ?? 0}"),
        (long)obj.Status.UpdatedReplicas,
        (long)obj.Status.AvailableReplicas,
        CellText.Age(obj, now),
        TemplateCells.Names(obj.Spec.Template.Spec),
        TemplateCells.Images(obj.Spec.Template.Spec),
        Selector.Of(obj.Spec.Selector).ToString(),
    ];
}
