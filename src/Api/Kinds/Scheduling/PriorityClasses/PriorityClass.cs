namespace Kubestrel.Kinds.Scheduling.V1;

/// <summary>A name for a pod priority.</summary>
[ApiKind("scheduling.k8s.io", "v1", "PriorityClass")]
[ApiType("io.k8s.api.scheduling.v1.PriorityClass")]
[Resource("priorityclasses", "priorityclass", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "pc", StorageVersionHash = "1QwjyaZjj3Y=")]
public sealed partial record PriorityClass : MetaObject
{
    /// <summary>The priority; higher goes first. At most 1,000,000,000; above is for system- classes. Cannot be changed.</summary>
    [Field("value", 2, Always = true, Required = true)]
    public int Value { get; init; }

    /// <summary>Whether pods that name no class get this one; only one class should. Default false.</summary>
    [Field("globalDefault", 3)]
    public bool GlobalDefault { get; init; }

    /// <summary>When to use the class, for people.</summary>
    [Field("description", 4)]
    public string Description { get; init; } = "";

    /// <summary>PreemptLowerPriority (the default) lets its pods push out lower ones, Never only go ahead in the queue. Cannot be changed.</summary>
    [Field("preemptionPolicy", 5, Enum = "Never,PreemptLowerPriority")]
    public string? PreemptionPolicy { get; init; }
}
