namespace Kubestrel.Kinds.Core.V1;

internal sealed class SecretStrategy : ResourceStrategy<Secret>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
        [Column.Text("Type", "What the secret is for."), Column.Text("Data", "How many entries it holds."), Column.Age];

    public override IReadOnlyList<string> SelectableFields { get; } = ["type"];

    /// <summary>stringData is for writing alone: its entries become data.</summary>
    protected override Secret Default(Secret obj)
    {
        if (!obj.StringData.IsNull)
        {
            var data = obj.Data;
            foreach (var (key, value) in obj.StringData)
            {
                data = data.With(key, ByteString.FromText(value));
            }

            obj = obj with { Data = data, StringData = default };
        }

        return obj.Type.Length == 0 ? obj with { Type = "Opaque" } : obj;
    }

    /// <summary>The type stays when an update leaves it out.</summary>
    protected override Secret PrepareUpdate(Secret obj, Secret old) => obj.Type.Length == 0 ? obj with { Type = old.Type } : obj;

    protected override void ValidateCreate(Secret obj, FieldErrors errors) => SecretValidation.Validate(obj, errors);

    protected override void ValidateChange(Secret obj, Secret old, FieldErrors errors) => SecretValidation.Update(obj, old, errors);

    protected override IReadOnlyList<object?> CellsOf(Secret obj, DateTimeOffset now) => [obj.Type, (long)obj.Data.Count, CellText.Age(obj, now)];

    protected override string? FieldOf(Secret obj, string field) => field == "type" ? obj.Type : null;
}
