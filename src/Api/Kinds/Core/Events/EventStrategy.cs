namespace Kubestrel.Kinds.Core.V1;

internal sealed class EventStrategy : ResourceStrategy<Event>
{
    public override bool HasGeneration => false;

    public override bool NameComesFirst => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns => EventTable.Columns;

    public override IReadOnlyList<string> SelectableFields => EventFields.Names;

    /// <summary>Unlike the events group, core takes any name that a URL can hold.</summary>
    public override IEnumerable<string> NameErrors(string name) => Names.PathSegment(name);

    protected override void ValidateCreate(Event obj, FieldErrors errors) => EventValidation.Validate(obj, "reportingComponent", errors);

    protected override IReadOnlyList<object?> CellsOf(Event obj, DateTimeOffset now) => EventTable.Cells(obj, now);

    protected override string? FieldOf(Event obj, string field) => EventFields.Of(obj, field);
}
