namespace Kubestrel.Kinds.Storage.V1beta1;

[ApiKind("storage.k8s.io", "v1beta1", "CSINode", Deprecated = "1.17", Removed = "1.22", Replacement = "storage.k8s.io/v1, Kind=CSINode")]
[ApiType("io.k8s.api.storage.v1beta1.CSINode")]
public sealed partial record CSINode : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public CSINodeSpec Spec { get; init; } = CSINodeSpec.Empty;
}

[ApiType("io.k8s.api.storage.v1beta1.CSINodeDriver")]
public sealed partial record CSINodeDriver
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("nodeID", 2, Always = true, Required = true)]
    public string NodeID { get; init; } = "";

    [Field("topologyKeys", 3, Always = true, List = "atomic")]
    public ValueList<string> TopologyKeys { get; init; }

    [Field("allocatable", 4)]
    public VolumeNodeResources? Allocatable { get; init; }
}

[ApiType("io.k8s.api.storage.v1beta1.CSINodeSpec")]
public sealed partial record CSINodeSpec
{
    [Field("drivers", 1, Always = true, Required = true, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<CSINodeDriver> Drivers { get; init; }
}

[ApiType("io.k8s.api.storage.v1beta1.VolumeNodeResources")]
public sealed partial record VolumeNodeResources
{
    [Field("count", 1)]
    public int? Count { get; init; }
}
