namespace Kubestrel.Kinds.Rbac.V1;

internal sealed class RoleStrategy : ResourceStrategy<Role>
{
    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.CreatedAt];

    public override IEnumerable<string> NameErrors(string name) => Names.PathSegment(name);

    protected override void ValidateCreate(Role obj, FieldErrors errors) => PolicyRuleValidation.Validate(obj.Rules, namespaced: true, errors);

    protected override IReadOnlyList<object?> CellsOf(Role obj, DateTimeOffset now) => [CellText.CreatedAt(obj)];
}
