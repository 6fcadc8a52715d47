namespace Kubestrel.Kinds.Core.V1;

internal sealed class PodTemplateStrategy : ResourceStrategy<PodTemplate>
{
    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Containers", "Names of the template's containers."),
        Column.Text("Images", "Images of the template's containers."),
        Column.Text("Pod Labels", "Labels of the pods."),
    ];

    protected override PodTemplate Default(PodTemplate obj)
    {
        var template = PodDefaults.Apply(obj.Template);
        return ReferenceEquals(template, obj.Template) ? obj : obj with { Template = template };
    }

    protected override bool SameDesired(PodTemplate obj, PodTemplate old) => obj.Template == old.Template;

    protected override void ValidateCreate(PodTemplate obj, FieldErrors errors) => PodValidation.Template(obj.Template, FieldPath.Of("template"), errors);

    protected override IEnumerable<string> WarningsFor(PodTemplate obj, PodTemplate? old) => old is not null && obj.Template == old.Template
        ? []
        : PodWarnings.Of(obj.Template.Spec, obj.Template.Metadata, FieldPath.Of("template"), isTemplate: true);

    protected override IReadOnlyList<object?> CellsOf(PodTemplate obj, DateTimeOffset now) =>
        [TemplateCells.Names(obj.Template.Spec), TemplateCells.Images(obj.Template.Spec), CellText.Labels(obj.Template.Metadata.Labels)];
}
