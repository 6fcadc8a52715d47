namespace Kubestrel.Kinds.Core.V1;

/// <summary>Bounds and defaults for the resources that single pods, containers and claims of the namespace ask for. Applied at creation.</summary>
[ApiKind("", "v1", "LimitRange")]
[ApiType("io.k8s.api.core.v1.LimitRange")]
[Resource("limitranges", "limitrange", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "limits", StorageVersionHash = "EBKMFVe6cwo=")]
public sealed partial record LimitRange : MetaObject
{
    /// <summary>The bounds in force for new objects of the namespace.</summary>
    [Field("spec", 2)]
    public LimitRangeSpec Spec { get; init; } = LimitRangeSpec.Empty;
}

/// <summary>Bounds for one type of thing.</summary>
[ApiType("io.k8s.api.core.v1.LimitRangeItem")]
public sealed partial record LimitRangeItem
{
    /// <summary>What is bounded: Container, Pod (its containers together) or PersistentVolumeClaim.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>The most that may be asked for, by resource; limits (claims: requests) above it are refused.</summary>
    [Field("max", 2)]
    public ValueMap<Quantity> Max { get; init; }

    /// <summary>The least that must be asked for, by resource.</summary>
    [Field("min", 3)]
    public ValueMap<Quantity> Min { get; init; }

    /// <summary>The limit given to containers that state none. Only for Container.</summary>
    [Field("default", 4)]
    public ValueMap<Quantity> Default { get; init; }

    /// <summary>The request given to containers that state none; the default limit, else max, when unset. Only for Container.</summary>
    [Field("defaultRequest", 5)]
    public ValueMap<Quantity> DefaultRequest { get; init; }

    /// <summary>The most a limit may be as a multiple of the request, by resource; both must then be set and not zero.</summary>
    [Field("maxLimitRequestRatio", 6)]
    public ValueMap<Quantity> MaxLimitRequestRatio { get; init; }
}

/// <summary>The bounds of a namespace.</summary>
[ApiType("io.k8s.api.core.v1.LimitRangeSpec")]
public sealed partial record LimitRangeSpec
{
    /// <summary>The bounds, at most one for each type; all apply.</summary>
    [Field("limits", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<LimitRangeItem> Limits { get; init; }
}
