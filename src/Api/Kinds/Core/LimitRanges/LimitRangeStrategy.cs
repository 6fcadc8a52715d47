namespace Kubestrel.Kinds.Core.V1;

internal sealed class LimitRangeStrategy : ResourceStrategy<LimitRange>
{
    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.CreatedAt];

    protected override LimitRange Default(LimitRange obj)
    {
        var limits = obj.Spec.Limits.Map(Apply);
        return limits == obj.Spec.Limits ? obj : obj with { Spec = obj.Spec with { Limits = limits } };
    }

    protected override IReadOnlyList<object?> CellsOf(LimitRange obj, DateTimeOffset now) => [CellText.CreatedAt(obj)];

    /// <summary>The one kind that needs no name: it gets an id for one.</summary>
    protected override LimitRange PrepareCreate(LimitRange obj)
    {
        obj = base.PrepareCreate(obj);
        return obj.Metadata.Name.Length > 0 ? obj : obj with { Metadata = obj.Metadata with { Name = obj.Metadata.Uid } };
    }

    protected override void ValidateCreate(LimitRange obj, FieldErrors errors) => LimitRangeValidation.Validate(obj.Spec.Limits, FieldPath.Of("spec", "limits"), errors);

    /// <summary>Containers: a missing default limit is the maximum; a missing default request is the default limit, else the minimum.</summary>
    private static LimitRangeItem Apply(LimitRangeItem item)
    {
        item = item with
        {
            Max = ResourceDefaults.Apply(item.Max),
            Min = ResourceDefaults.Apply(item.Min),
            Default = ResourceDefaults.Apply(item.Default),
            DefaultRequest = ResourceDefaults.Apply(item.DefaultRequest),
            MaxLimitRequestRatio = ResourceDefaults.Apply(item.MaxLimitRequestRatio),
        };
        if (item.Type != "Container")
        {
            return item;
        }

        var defaults = WithMissing(item.Default, item.Max);
        return item with { Default = defaults, DefaultRequest = WithMissing(WithMissing(item.DefaultRequest, defaults), item.Min) };
    }

    private static ValueMap<Quantity> WithMissing(ValueMap<Quantity> amounts, ValueMap<Quantity> others)
    {
        foreach (var (name, amount) in others)
        {
            amounts = amounts.ContainsKey(name) ? amounts : amounts.With(name, amount);
        }

        return amounts;
    }
}
