namespace Kubestrel.Kinds.FlowControl.V1;

internal sealed class PriorityLevelConfigurationStrategy : ResourceStrategy<PriorityLevelConfiguration>
{
    private const int DefaultShares = 30;
    private const int DefaultHandSize = 8;
    private const int DefaultQueues = 64;
    private const int DefaultQueueLength = 50;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Type", "Exempt or Limited."),
        Column.Text("NominalConcurrencyShares", "Its part of the server's seats."),
        Column.Text("Queues", "How many queues it has."),
        Column.Text("HandSize", "How many queues a flow may use."),
        Column.Text("QueueLengthLimit", "How many requests wait in a queue at most."),
        Column.Age,
    ];

    protected override PriorityLevelConfiguration Default(PriorityLevelConfiguration obj)
    {
        var spec = obj.Spec with { Limited = Default(obj.Spec.Limited), Exempt = Default(obj.Spec.Exempt) };
        return spec == obj.Spec ? obj : obj with { Spec = spec };
    }

    protected override PriorityLevelConfiguration PrepareStatusUpdate(PriorityLevelConfiguration obj, PriorityLevelConfiguration old) =>
        WithMetadataOf(base.PrepareStatusUpdate(obj, old), old);

    protected override void ValidateCreate(PriorityLevelConfiguration obj, FieldErrors errors) => PriorityLevelValidation.Validate(obj, errors);

    protected override void ValidateStatus(PriorityLevelConfiguration obj, PriorityLevelConfiguration old, FieldErrors errors) =>
        FlowConditions.Validate(obj.Status.Conditions, static condition => condition.Type, errors);

    protected override IReadOnlyList<object?> CellsOf(PriorityLevelConfiguration obj, DateTimeOffset now)
    {
        var limited = obj.Spec.Limited;
        var queuing = limited?.LimitResponse.Queuing;
        return
        [
            obj.Spec.Type,
            limited is null ? CellText.None : (long)(limited.NominalConcurrencyShares ?? 0),
            queuing is null ? CellText.None : (long)queuing.Queues,
            queuing is null ? CellText.None : (long)queuing.HandSize,
            queuing is null ? CellText.None : (long)queuing.QueueLengthLimit,
            CellText.Age(obj, now),
        ];
    }

    private static LimitedPriorityLevelConfiguration? Default(LimitedPriorityLevelConfiguration? limited) => limited is null ? null : limited with
    {
        NominalConcurrencyShares = limited.NominalConcurrencyShares ?? DefaultShares,
        LendablePercent = limited.LendablePercent ?? 0,
        LimitResponse = limited.LimitResponse with { Queuing = Default(limited.LimitResponse.Queuing) },
    };

    private static ExemptPriorityLevelConfiguration? Default(ExemptPriorityLevelConfiguration? exempt) => exempt is null ? null : exempt with
    {
        NominalConcurrencyShares = exempt.NominalConcurrencyShares ?? 0,
        LendablePercent = exempt.LendablePercent ?? 0,
    };

    private static QueuingConfiguration? Default(QueuingConfiguration? queuing) => queuing is null ? null : new()
    {
        Queues = queuing.Queues == 0 ? DefaultQueues : queuing.Queues,
        HandSize = queuing.HandSize == 0 ? DefaultHandSize : queuing.HandSize,
        QueueLengthLimit = queuing.QueueLengthLimit == 0 ? DefaultQueueLength : queuing.QueueLengthLimit,
    };
}
