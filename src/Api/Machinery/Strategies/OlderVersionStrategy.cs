using Kubestrel.Machinery.Json;

namespace Kubestrel.Machinery;

/// <summary>
/// The strategy of a version that is served beside the stored one: every question is asked of the stored version's strategy.
/// A kind's C# type has its name. Kinds whose fields differ override the conversions; for the others the JSON of one version is the JSON of the other.
/// </summary>
public abstract class OlderVersionStrategy<T, TStored>(ResourceStrategy<TStored> stored, string apiVersion, string storedApiVersion)
    : ResourceStrategy<T>, IVersionConverter
    where T : MetaObject, IApiType<T>
    where TStored : MetaObject, IApiType<TStored>
{
    public override IReadOnlyList<TableColumn> Columns => stored.Columns;

    public override bool NameComesFirst => stored.NameComesFirst;

    public override bool HasGeneration => stored.HasGeneration;

    public override bool AllowCreateOnUpdate => stored.AllowCreateOnUpdate;

    public override bool AllowUnconditionalUpdate => stored.AllowUnconditionalUpdate;

    public override IReadOnlyList<string> SelectableFields => stored.SelectableFields;

    public override bool AllowsPlainFinalizers => stored.AllowsPlainFinalizers;

    public MetaObject ToStored(MetaObject obj) => To((T)obj) with { ApiVersion = storedApiVersion, Kind = typeof(TStored).Name };

    public MetaObject FromStored(MetaObject obj) => From((TStored)obj) with { ApiVersion = apiVersion, Kind = typeof(T).Name };

    public override IEnumerable<string> NameErrors(string name) => stored.NameErrors(name);

    public override string NameCell(MetaObject obj) => stored.NameCell(ToStored(obj));

    protected virtual TStored To(T obj)
    {
        using var output = new JsonOutput();
        obj.WriteJson(output);
        var input = new JsonInput(output.Written);
        return TStored.ReadJson(ref input);
    }

    protected virtual T From(TStored obj)
    {
        using var output = new JsonOutput();
        obj.WriteJson(output);
        var input = new JsonInput(output.Written);
        return T.ReadJson(ref input);
    }

    protected override T Default(T obj)
    {
        var given = ToStored(obj);
        var defaulted = stored.ApplyDefaults(given);
        return ReferenceEquals(given, defaulted) ? obj : (T)FromStored(defaulted);
    }

    protected override T PrepareCreate(T obj) => (T)FromStored(stored.PrepareForCreate(ToStored(obj)));

    protected override T PrepareUpdate(T obj, T old) => (T)FromStored(stored.PrepareForUpdate(ToStored(obj), ToStored(old)));

    protected override T PrepareStatusUpdate(T obj, T old) => (T)FromStored(stored.PrepareForStatusUpdate(ToStored(obj), ToStored(old)));

    protected override void ValidateCreate(T obj, FieldErrors errors) => stored.Validate(ToStored(obj), errors);

    protected override void ValidateChange(T obj, T old, FieldErrors errors) => stored.ValidateUpdate(ToStored(obj), ToStored(old), errors);

    protected override void ValidateStatus(T obj, T old, FieldErrors errors) => stored.ValidateStatusUpdate(ToStored(obj), ToStored(old), errors);

    protected override IEnumerable<string> WarningsFor(T obj, T? old) => stored.Warnings(ToStored(obj), old is null ? null : ToStored(old));

    protected override IReadOnlyList<object?> CellsOf(T obj, DateTimeOffset now) => stored.Cells(ToStored(obj), now);

    protected override string? FieldOf(T obj, string field) => stored.SelectableField(ToStored(obj), field);
}
