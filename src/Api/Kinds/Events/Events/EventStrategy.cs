using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Events.V1;

/// <summary>Events under their new group show as those of the core group do.</summary>
internal sealed class EventStrategy : ResourceStrategy<Event>, IVersionConverter
{
    private static readonly (string Name, string Core)[] Fields =
    [
        ("reason", "reason"), ("regarding.kind", "involvedObject.kind"), ("regarding.namespace", "involvedObject.namespace"), ("regarding.name", "involvedObject.name"),
        ("regarding.uid", "involvedObject.uid"), ("regarding.apiVersion", "involvedObject.apiVersion"), ("regarding.resourceVersion", "involvedObject.resourceVersion"),
        ("regarding.fieldPath", "involvedObject.fieldPath"), ("reportingController", "reportingComponent"), ("type", "type"),
    ];

    public override bool HasGeneration => false;

    public override bool NameComesFirst => false;

    public override bool AllowCreateOnUpdate => true;

    public override bool HasOwnRules => true;

    public override IReadOnlyList<TableColumn> Columns => EventTable.Columns;

    public override IReadOnlyList<string> SelectableFields { get; } = [.. Fields.Select(field => field.Name)];

    public MetaObject ToStored(MetaObject obj) => EventConverter.ToCore((Event)obj);

    public MetaObject FromStored(MetaObject obj) => EventConverter.ToEvents((Core.V1.Event)obj);

    public override string StoredField(string field)
    {
        foreach (var (name, core) in Fields)
        {
            if (name == field)
            {
                return core;
            }
        }

        return field;
    }

    protected override void ValidateCreate(Event obj, FieldErrors errors)
    {
        EventValidation.Validate(EventConverter.ToCore(obj), "reportingController", errors);
        Series(obj.Series, errors);
        if (obj.EventTime.IsZero)
        {
            errors.Required(FieldPath.Of("eventTime"));
        }

        if (obj.Type is not ("Normal" or "Warning"))
        {
            errors.Invalid(FieldPath.Of("type"), "", $"has invalid value: {obj.Type}");
        }

        Unset(!obj.DeprecatedFirstTimestamp.IsZero, "firstTimestamp", errors);
        Unset(!obj.DeprecatedLastTimestamp.IsZero, "lastTimestamp", errors);
        Unset(obj.DeprecatedCount != 0, "count", errors);
        Unset(obj.DeprecatedSource != EventSource.Empty, "source", errors);
    }

    protected override void ValidateChange(Event obj, Event old, FieldErrors errors)
    {
        EventValidation.Validate(EventConverter.ToCore(obj), "reportingController", errors);
        if (obj.Series != old.Series)
        {
            Series(obj.Series, errors);
        }

        Immutable("involvedObject", obj.Regarding, old.Regarding, errors);
        errors.Immutable(FieldPath.Of("reason"), obj.Reason, old.Reason);
        errors.Immutable(FieldPath.Of("message"), obj.Note, old.Note);
        if (obj.DeprecatedSource != old.DeprecatedSource)
        {
            errors.Invalid(FieldPath.Of("source"), EventValues.Of(obj.DeprecatedSource), Checks.IsImmutable);
        }

        errors.Immutable(FieldPath.Of("firstTimestamp"), obj.DeprecatedFirstTimestamp, old.DeprecatedFirstTimestamp);
        errors.Immutable(FieldPath.Of("lastTimestamp"), obj.DeprecatedLastTimestamp, old.DeprecatedLastTimestamp);
        errors.Immutable(FieldPath.Of("count"), obj.DeprecatedCount, old.DeprecatedCount);
        errors.Immutable(FieldPath.Of("type"), obj.Type, old.Type);
        errors.Immutable(FieldPath.Of("eventTime"), obj.EventTime, old.EventTime);
        errors.Immutable(FieldPath.Of("action"), obj.Action, old.Action);
        Immutable("related", obj.Related, old.Related, errors);
        errors.Immutable(FieldPath.Of("reportingController"), obj.ReportingController, old.ReportingController);
        errors.Immutable(FieldPath.Of("reportingInstance"), obj.ReportingInstance, old.ReportingInstance);
    }

    protected override IReadOnlyList<object?> CellsOf(Event obj, DateTimeOffset now) => EventTable.Cells(EventConverter.ToCore(obj), now);

    protected override string? FieldOf(Event obj, string field) => SelectableFields.Contains(field) ? EventFields.Of(EventConverter.ToCore(obj), StoredField(field)) : null;

    private static void Series(EventSeries? series, FieldErrors errors)
    {
        if (series is null)
        {
            return;
        }

        if (series.Count < 2)
        {
            errors.Invalid(FieldPath.Of("series.count"), "", "should be at least 2");
        }

        if (series.LastObservedTime.IsZero)
        {
            errors.Required(FieldPath.Of("series.lastObservedTime"));
        }
    }

    private static void Immutable(string field, ObjectReference? now, ObjectReference? old, FieldErrors errors)
    {
        if (now != old)
        {
            errors.Invalid(FieldPath.Of(field), now is null ? null : EventValues.Of(now), Checks.IsImmutable);
        }
    }

    private static void Unset(bool set, string field, FieldErrors errors)
    {
        if (set)
        {
            errors.Invalid(FieldPath.Of(field), "", "needs to be unset");
        }
    }
}
