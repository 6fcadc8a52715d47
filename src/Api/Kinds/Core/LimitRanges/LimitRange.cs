namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "LimitRange")]
[ApiType("io.k8s.api.core.v1.LimitRange")]
[Resource("limitranges", "limitrange", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "limits", StorageVersionHash = "EBKMFVe6cwo=")]
public sealed partial record LimitRange : MetaObject
{
    [Field("spec", 2)]
    public LimitRangeSpec Spec { get; init; } = LimitRangeSpec.Empty;
}

[ApiType("io.k8s.api.core.v1.LimitRangeItem")]
public sealed partial record LimitRangeItem
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("max", 2)]
    public ValueMap<Quantity> Max { get; init; }

    [Field("min", 3)]
    public ValueMap<Quantity> Min { get; init; }

    [Field("default", 4)]
    public ValueMap<Quantity> Default { get; init; }

    [Field("defaultRequest", 5)]
    public ValueMap<Quantity> DefaultRequest { get; init; }

    [Field("maxLimitRequestRatio", 6)]
    public ValueMap<Quantity> MaxLimitRequestRatio { get; init; }
}

[ApiType("io.k8s.api.core.v1.LimitRangeSpec")]
public sealed partial record LimitRangeSpec
{
    [Field("limits", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<LimitRangeItem> Limits { get; init; }
}
