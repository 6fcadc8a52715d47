namespace Kubestrel.Kinds.Core.V1;

internal sealed class ConfigMapStrategy : ResourceStrategy<ConfigMap>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("Data", "How many entries it holds."), Column.Age];

    /// <summary>Upstream makes data an empty map, which the wire form omits: an absent one says the same.</summary>
    protected override ConfigMap Default(ConfigMap obj) => obj;

    protected override void ValidateCreate(ConfigMap obj, FieldErrors errors) => ConfigMapValidation.Validate(obj, errors);

    protected override void ValidateChange(ConfigMap obj, ConfigMap old, FieldErrors errors) => ConfigMapValidation.Update(obj, old, errors);

    protected override IReadOnlyList<object?> CellsOf(ConfigMap obj, DateTimeOffset now) =>
        [(long)(obj.Data.Count + obj.BinaryData.Count), CellText.Age(obj, now)];
}
