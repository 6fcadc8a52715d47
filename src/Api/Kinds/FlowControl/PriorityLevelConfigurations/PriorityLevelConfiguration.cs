namespace Kubestrel.Kinds.FlowControl.V1;

/// <summary>A share of the API server for some of the requests, and how they queue for it.</summary>
[ApiKind("flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfiguration")]
[ApiType("io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration")]
[Resource("prioritylevelconfigurations", "prioritylevelconfiguration", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "Kir5PVfvNeI=")]
[Subresource("status", "PriorityLevelConfiguration", "get,patch,update")]
public sealed partial record PriorityLevelConfiguration : MetaObject
{
    /// <summary>The share, and what happens when it is used up.</summary>
    [Field("spec", 2)]
    public PriorityLevelConfigurationSpec Spec { get; init; } = PriorityLevelConfigurationSpec.Empty;

    /// <summary>The state of the level; nothing is reported yet.</summary>
    [Field("status", 3)]
    public PriorityLevelConfigurationStatus Status { get; init; } = PriorityLevelConfigurationStatus.Empty;
}

/// <summary>Settings of an exempt level: its requests never wait.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration")]
public sealed partial record ExemptPriorityLevelConfiguration
{
    /// <summary>Its part of the concurrency, lent to others, relative to the other levels' shares. Default 0.</summary>
    [Field("nominalConcurrencyShares", 1)]
    public int? NominalConcurrencyShares { get; init; }

    /// <summary>How much of its part others may borrow, 0 to 100. Default 0.</summary>
    [Field("lendablePercent", 2)]
    public int? LendablePercent { get; init; }
}

/// <summary>What happens to requests that cannot run at once.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.LimitResponse")]
public sealed partial record LimitResponse
{
    /// <summary>Queue: they wait. Reject: they are answered with 429.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>How they wait; only for Queue.</summary>
    [Field("queuing", 2)]
    public QueuingConfiguration? Queuing { get; init; }
}

/// <summary>Settings of a limited level.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration")]
public sealed partial record LimitedPriorityLevelConfiguration
{
    /// <summary>Its part of the server's concurrency, relative to the other levels' shares. Default 30.</summary>
    [Field("nominalConcurrencyShares", 1, Always = true)]
    public int? NominalConcurrencyShares { get; init; }

    /// <summary>What happens to requests that cannot run at once.</summary>
    [Field("limitResponse", 2)]
    public LimitResponse LimitResponse { get; init; } = LimitResponse.Empty;

    /// <summary>How much of its part others may borrow, 0 to 100. Default 0.</summary>
    [Field("lendablePercent", 3)]
    public int? LendablePercent { get; init; }

    /// <summary>How much it may borrow, as a percentage of its part; no bound when unset.</summary>
    [Field("borrowingLimitPercent", 4)]
    public int? BorrowingLimitPercent { get; init; }
}

/// <summary>One observation about a level. None is defined yet.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition")]
public sealed partial record PriorityLevelConfigurationCondition
{
    /// <summary>What is observed, in CamelCase; unique in the list.</summary>
    [Field("type", 1)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2)]
    public string Status { get; init; } = "";

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 5)]
    public string Message { get; init; } = "";
}

/// <summary>What a level is; the field named by type is set.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec")]
public sealed partial record PriorityLevelConfigurationSpec
{
    /// <summary>Exempt: requests never wait. Limited: they share a part of the concurrency.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Share and queues; for type Limited alone.</summary>
    [Field("limited", 2)]
    public LimitedPriorityLevelConfiguration? Limited { get; init; }

    /// <summary>Share lent to others; for type Exempt alone.</summary>
    [Field("exempt", 3)]
    public ExemptPriorityLevelConfiguration? Exempt { get; init; }
}

/// <summary>The state of a level.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus")]
public sealed partial record PriorityLevelConfigurationStatus
{
    /// <summary>Observations about the level; none is defined yet.</summary>
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<PriorityLevelConfigurationCondition> Conditions { get; init; }
}

/// <summary>How requests wait.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.QueuingConfiguration")]
public sealed partial record QueuingConfiguration
{
    /// <summary>How many queues; each flow is dealt handSize of them. Default 64.</summary>
    [Field("queues", 1, Always = true)]
    public int Queues { get; init; }

    /// <summary>Of how many queues a flow's request takes the shortest; fewer keep heavy flows from others, more avoid full ones. Default 8.</summary>
    [Field("handSize", 2, Always = true)]
    public int HandSize { get; init; }

    /// <summary>How many requests a queue holds; further ones are answered with 429. Default 50.</summary>
    [Field("queueLengthLimit", 3, Always = true)]
    public int QueueLengthLimit { get; init; }
}
