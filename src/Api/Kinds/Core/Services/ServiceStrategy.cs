namespace Kubestrel.Kinds.Core.V1;

internal sealed class ServiceStrategy : ResourceStrategy<Service>
{
    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns => ServiceTable.Columns;

    public override IReadOnlyList<string> SelectableFields { get; } = ["spec.clusterIP", "spec.type"];

    public override IEnumerable<string> NameErrors(string name) => Names.Dns1035Label(name);

    protected override Service Default(Service obj) => ServiceDefaults.Apply(obj);

    protected override Service PrepareUpdate(Service obj, Service old) => ServicePreparation.Update(obj, old);

    protected override void ValidateCreate(Service obj, FieldErrors errors) => ServiceValidation.Validate(obj, errors);

    protected override void ValidateChange(Service obj, Service old, FieldErrors errors)
    {
        ServiceUpdateValidation.Validate(obj, old, errors);
        ServiceValidation.Validate(obj, errors);
    }

    protected override void ValidateStatus(Service obj, Service old, FieldErrors errors) =>
        LoadBalancerValidation.Status(obj.Status.LoadBalancer, obj.Spec.Type, FieldPath.Of("status", "loadBalancer"), errors);

    protected override IEnumerable<string> WarningsFor(Service obj, Service? old) => ServiceWarnings.Of(obj, old);

    protected override IReadOnlyList<object?> CellsOf(Service obj, DateTimeOffset now) => ServiceTable.Cells(obj, now);

    protected override string? FieldOf(Service obj, string field) => field switch
    {
        "spec.clusterIP" => obj.Spec.ClusterIP,
        "spec.type" => obj.Spec.Type,
        _ => null,
    };
}
