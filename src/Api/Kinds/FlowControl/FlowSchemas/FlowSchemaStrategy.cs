namespace Kubestrel.Kinds.FlowControl.V1;

internal sealed class FlowSchemaStrategy : ResourceStrategy<FlowSchema>
{
    private const int DefaultPrecedence = 1000;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("PriorityLevel", "The priority level that its requests have."),
        Column.Text("MatchingPrecedence", "Where it stands among the schemas; the lowest that matches counts."),
        Column.Text("DistinguisherMethod", "How it tells flows of requests apart."),
        Column.Age,
        Column.Text("MissingPL", "Whether its priority level is missing."),
    ];

    protected override FlowSchema Default(FlowSchema obj) =>
        obj.Spec.MatchingPrecedence != 0 ? obj : obj with { Spec = obj.Spec with { MatchingPrecedence = DefaultPrecedence } };

    protected override FlowSchema PrepareStatusUpdate(FlowSchema obj, FlowSchema old) => WithMetadataOf(base.PrepareStatusUpdate(obj, old), old);

    protected override void ValidateCreate(FlowSchema obj, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        FlowSchemaValidation.Spec(obj.Metadata.Name, obj.Spec, path, errors);
        if (MandatoryFlowSchemas.Find(obj.Metadata.Name) is { } mandatory && mandatory != obj.Spec)
        {
            errors.Invalid(path, obj.Spec, $"spec of '{obj.Metadata.Name}' must equal the fixed value");
        }
    }

    protected override void ValidateStatus(FlowSchema obj, FlowSchema old, FieldErrors errors) =>
        FlowConditions.Validate(obj.Status.Conditions, static condition => condition.Type, errors);

    protected override IReadOnlyList<object?> CellsOf(FlowSchema obj, DateTimeOffset now) =>
    [
        obj.Spec.PriorityLevelConfiguration.Name,
        (long)obj.Spec.MatchingPrecedence,
        obj.Spec.DistinguisherMethod?.Type ?? CellText.None,
        CellText.Age(obj, now),
        obj.Status.Conditions.Find(condition => condition.Type == "Dangling")?.Status ?? "?",
    ];
}
