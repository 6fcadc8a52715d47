namespace Kubestrel.Kinds.Scheduling.V1;

[ApiKind("scheduling.k8s.io", "v1", "PriorityClass")]
[ApiType("io.k8s.api.scheduling.v1.PriorityClass")]
[Resource("priorityclasses", "priorityclass", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "pc", StorageVersionHash = "1QwjyaZjj3Y=")]
public sealed partial record PriorityClass : MetaObject
{
    [Field("value", 2, Always = true, Required = true)]
    public int Value { get; init; }

    [Field("globalDefault", 3)]
    public bool GlobalDefault { get; init; }

    [Field("description", 4)]
    public string Description { get; init; } = "";

    [Field("preemptionPolicy", 5, Enum = "Never,PreemptLowerPriority")]
    public string? PreemptionPolicy { get; init; }
}
