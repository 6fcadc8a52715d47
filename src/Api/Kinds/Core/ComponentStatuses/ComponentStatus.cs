namespace Kubestrel.Kinds.Core.V1;

/// <summary>Deprecated since v1.19: the health of a component as the API server sees it by asking its health address.</summary>
[ApiKind("", "v1", "ComponentStatus")]
[ApiType("io.k8s.api.core.v1.ComponentStatus")]
[Resource("componentstatuses", "componentstatus", false, "get,list", ShortNames = "cs")]
public sealed partial record ComponentStatus : MetaObject
{
    /// <summary>A single condition of type Healthy, from asking the component just now.</summary>
    [Field("conditions", 2, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<ComponentCondition> Conditions { get; init; }
}

/// <summary>What the health check of a component said.</summary>
[ApiType("io.k8s.api.core.v1.ComponentCondition")]
public sealed partial record ComponentCondition
{
    /// <summary>"Healthy", the only type there is.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>True when the component answered that it is well, False when it did not, Unknown when it could not be asked.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>What the component answered, as "ok".</summary>
    [Field("message", 3)]
    public string Message { get; init; } = "";

    /// <summary>The error of the health check, if it failed.</summary>
    [Field("error", 4)]
    public string Error { get; init; } = "";
}
