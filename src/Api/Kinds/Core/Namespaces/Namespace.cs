namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "Namespace")]
[ApiType("io.k8s.api.core.v1.Namespace")]
[Resource("namespaces", "namespace", false, "create,delete,get,list,patch,update,watch", ShortNames = "ns", StorageVersionHash = "Q3oi5N2YM8M=")]
[Subresource("finalize", "Namespace", "update")]
[Subresource("status", "Namespace", "get,patch,update")]
public sealed partial record Namespace : MetaObject
{
    [Field("spec", 2)]
    public NamespaceSpec Spec { get; init; } = NamespaceSpec.Empty;

    [Field("status", 3)]
    public NamespaceStatus Status { get; init; } = NamespaceStatus.Empty;
}

[ApiType("io.k8s.api.core.v1.NamespaceCondition")]
public sealed partial record NamespaceCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    [Field("message", 6)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.core.v1.NamespaceSpec")]
public sealed partial record NamespaceSpec
{
    [Field("finalizers", 1, List = "atomic")]
    public ValueList<string> Finalizers { get; init; }
}

[ApiType("io.k8s.api.core.v1.NamespaceStatus")]
public sealed partial record NamespaceStatus
{
    [Field("phase", 1, Enum = "Active,Terminating")]
    public string Phase { get; init; } = "";

    [Field("conditions", 2, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<NamespaceCondition> Conditions { get; init; }
}
