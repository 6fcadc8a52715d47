namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ComponentStatus")]
[ApiType("io.k8s.api.core.v1.ComponentStatus")]
[Resource("componentstatuses", "componentstatus", false, "get,list", ShortNames = "cs")]
public sealed partial record ComponentStatus : MetaObject
{
    [Field("conditions", 2, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<ComponentCondition> Conditions { get; init; }
}

[ApiType("io.k8s.api.core.v1.ComponentCondition")]
public sealed partial record ComponentCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("message", 3)]
    public string Message { get; init; } = "";

    [Field("error", 4)]
    public string Error { get; init; } = "";
}
