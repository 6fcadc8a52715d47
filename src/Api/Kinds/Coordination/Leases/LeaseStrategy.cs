namespace Kubestrel.Kinds.Coordination.V1;

internal sealed class LeaseStrategy : ResourceStrategy<Lease>
{
    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("Holder", "Who holds the lease."), Column.Age];

    protected override void ValidateCreate(Lease obj, FieldErrors errors)
    {
        var (spec, path) = (obj.Spec, FieldPath.Of("spec"));
        if (spec.LeaseDurationSeconds is <= 0)
        {
            errors.Invalid(path.Child("leaseDurationSeconds"), spec.LeaseDurationSeconds, "must be greater than 0");
        }

        if (spec.LeaseTransitions is < 0)
        {
            errors.Invalid(path.Child("leaseTransitions"), spec.LeaseTransitions, Checks.Negative);
        }

        if (spec.Strategy is { } strategy)
        {
            Strategy(strategy, path.Child("strategy"), errors);
        }

        if (spec.PreferredHolder is { Length: > 0 } && string.IsNullOrEmpty(spec.Strategy))
        {
            errors.Forbidden(path.Child("preferredHolder"), "may only be specified if `strategy` is defined");
        }
    }

    protected override IReadOnlyList<object?> CellsOf(Lease obj, DateTimeOffset now) => [obj.Spec.HolderIdentity ?? "", CellText.Age(obj, now)];

    internal static void Strategy(string strategy, FieldPath path, FieldErrors errors)
    {
        if (strategy.Contains('/'))
        {
            errors.QualifiedName(path.Child("strategy"), strategy);
        }
        else if (strategy != "OldestEmulationVersion")
        {
            errors.NotSupported(path.Child("strategy"), strategy, "OldestEmulationVersion");
        }
    }
}
