namespace Kubestrel.Kinds.Core.V1;

internal sealed class PodStrategy : ResourceStrategy<Pod>
{
    private static readonly string[] Fields =
    [
        "spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "spec.hostNetwork",
        "status.phase", "status.podIP", "status.nominatedNodeName",
    ];

    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns => PodTable.Columns;

    public override IReadOnlyList<string> SelectableFields => Fields;

    public override ValueList<TableRowCondition> RowConditions(MetaObject obj) => PodTable.Conditions((Pod)obj);

    /// <summary>The request's or the spec's grace; none for a pod that no node runs.</summary>
    public override long? DeletionGraceSeconds(MetaObject obj, long? requested)
    {
        var pod = (Pod)obj;
        if (pod.Spec.NodeName.Length == 0 || pod.Status.Phase is "Failed" or "Succeeded")
        {
            return 0;
        }

        var seconds = requested ?? pod.Spec.TerminationGracePeriodSeconds ?? 0;
        return seconds < 0 ? 1 : seconds;
    }

    public override MetaObject PrepareForSubresourceUpdate(string subresource, MetaObject obj, MetaObject old) => subresource switch
    {
        "ephemeralcontainers" => PodPreparation.EphemeralContainers((Pod)obj, (Pod)old),
        "resize" => PodPreparation.Resize((Pod)obj, (Pod)old),
        _ => obj,
    };

    public override void ValidateSubresourceUpdate(string subresource, MetaObject obj, MetaObject old, FieldErrors errors)
    {
        switch (subresource)
        {
            case "ephemeralcontainers":
                PodUpdateValidation.EphemeralContainers((Pod)obj, (Pod)old, errors);
                break;
            case "resize":
                PodResizeValidation.Validate((Pod)obj, (Pod)old, errors);
                break;
        }
    }

    protected override Pod Default(Pod obj) => PodDefaults.Apply(obj);

    protected override Pod PrepareCreate(Pod obj) => PodPreparation.Create(obj);

    protected override Pod PrepareUpdate(Pod obj, Pod old) => obj with { Spec = PodDefaults.WithAccount(obj.Spec), Status = old.Status };

    protected override Pod PrepareStatusUpdate(Pod obj, Pod old) => PodPreparation.Status(obj, old);

    protected override void ValidateCreate(Pod obj, FieldErrors errors) => PodValidation.Create(obj, errors);

    protected override void ValidateChange(Pod obj, Pod old, FieldErrors errors) => PodUpdateValidation.Validate(obj, old, errors);

    protected override void ValidateStatus(Pod obj, Pod old, FieldErrors errors) => PodStatusValidation.Validate(obj, old, errors);

    protected override IEnumerable<string> WarningsFor(Pod obj, Pod? old) => old is null ? PodWarnings.OfNew(obj) : [];

    protected override IReadOnlyList<object?> CellsOf(Pod obj, DateTimeOffset now) => PodTable.Cells(obj, now);

    protected override string? FieldOf(Pod obj, string field) => field switch
    {
        "spec.nodeName" => obj.Spec.NodeName,
        "spec.restartPolicy" => obj.Spec.RestartPolicy,
        "spec.schedulerName" => obj.Spec.SchedulerName,
        "spec.serviceAccountName" => obj.Spec.ServiceAccountName,
        "spec.hostNetwork" => obj.Spec.HostNetwork ? "true" : "false",
        "status.phase" => obj.Status.Phase,
        "status.podIP" => obj.Status.PodIPs.IsEmpty ? "" : obj.Status.PodIPs[0].Ip,
        "status.nominatedNodeName" => obj.Status.NominatedNodeName,
        _ => null,
    };
}
