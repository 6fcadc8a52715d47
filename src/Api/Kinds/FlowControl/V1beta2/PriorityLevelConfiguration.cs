namespace Kubestrel.Kinds.FlowControl.V1beta2;

[ApiKind("flowcontrol.apiserver.k8s.io", "v1beta2", "PriorityLevelConfiguration")]
[ApiType("io.k8s.api.flowcontrol.v1beta2.PriorityLevelConfiguration")]
public sealed partial record PriorityLevelConfiguration : MetaObject
{
    [Field("spec", 2)]
    public PriorityLevelConfigurationSpec Spec { get; init; } = PriorityLevelConfigurationSpec.Empty;

    [Field("status", 3)]
    public PriorityLevelConfigurationStatus Status { get; init; } = PriorityLevelConfigurationStatus.Empty;
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.ExemptPriorityLevelConfiguration")]
public sealed partial record ExemptPriorityLevelConfiguration
{
    [Field("nominalConcurrencyShares", 1)]
    public int? NominalConcurrencyShares { get; init; }

    [Field("lendablePercent", 2)]
    public int? LendablePercent { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.LimitResponse")]
public sealed partial record LimitResponse
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("queuing", 2)]
    public QueuingConfiguration? Queuing { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.LimitedPriorityLevelConfiguration")]
public sealed partial record LimitedPriorityLevelConfiguration
{
    /// <summary>The old name of nominalConcurrencyShares.</summary>
    [Field("assuredConcurrencyShares", 1, Always = true)]
    public int AssuredConcurrencyShares { get; init; }

    [Field("limitResponse", 2)]
    public LimitResponse LimitResponse { get; init; } = LimitResponse.Empty;

    [Field("lendablePercent", 3)]
    public int? LendablePercent { get; init; }

    [Field("borrowingLimitPercent", 4)]
    public int? BorrowingLimitPercent { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.PriorityLevelConfigurationCondition")]
public sealed partial record PriorityLevelConfigurationCondition
{
    [Field("type", 1)]
    public string Type { get; init; } = "";

    [Field("status", 2)]
    public string Status { get; init; } = "";

    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("message", 5)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.PriorityLevelConfigurationSpec")]
public sealed partial record PriorityLevelConfigurationSpec
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("limited", 2)]
    public LimitedPriorityLevelConfiguration? Limited { get; init; }

    [Field("exempt", 3)]
    public ExemptPriorityLevelConfiguration? Exempt { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.PriorityLevelConfigurationStatus")]
public sealed partial record PriorityLevelConfigurationStatus
{
    [Field("conditions", 1, List = "map", Keys = "type")]
    public ValueList<PriorityLevelConfigurationCondition> Conditions { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.QueuingConfiguration")]
public sealed partial record QueuingConfiguration
{
    [Field("queues", 1, Always = true)]
    public int Queues { get; init; }

    [Field("handSize", 2, Always = true)]
    public int HandSize { get; init; }

    [Field("queueLengthLimit", 3, Always = true)]
    public int QueueLengthLimit { get; init; }
}
