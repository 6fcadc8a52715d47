namespace Kubestrel.Kinds.Rbac.V1;

internal sealed class ClusterRoleStrategy : ResourceStrategy<ClusterRole>
{
    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.CreatedAt];

    public override IEnumerable<string> NameErrors(string name) => Names.PathSegment(name);

    protected override void ValidateCreate(ClusterRole obj, FieldErrors errors)
    {
        PolicyRuleValidation.Validate(obj.Rules, namespaced: false, errors);
        if (obj.AggregationRule is not { } aggregation)
        {
            return;
        }

        var path = FieldPath.Of("aggregationRule", "clusterRoleSelectors");
        if (aggregation.ClusterRoleSelectors.IsEmpty)
        {
            errors.Required(path, "at least one clusterRoleSelector required if aggregationRule is non-nil");
        }

        for (var i = 0; i < aggregation.ClusterRoleSelectors.Count; i++)
        {
            var selector = aggregation.ClusterRoleSelectors[i];
            errors.LabelSelector(path.Index(i), selector);
            if (!Checks.IsValid(selector))
            {
                errors.Invalid(path.Index(i), null, "invalid label selector.");
            }
        }
    }

    protected override IReadOnlyList<object?> CellsOf(ClusterRole obj, DateTimeOffset now) => [CellText.CreatedAt(obj)];
}
