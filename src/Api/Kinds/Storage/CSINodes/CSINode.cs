namespace Kubestrel.Kinds.Storage.V1;

/// <summary>The CSI drivers of a node; has the node's name. The kubelet keeps it.</summary>
[ApiKind("storage.k8s.io", "v1", "CSINode")]
[ApiType("io.k8s.api.storage.v1.CSINode")]
[Resource("csinodes", "csinode", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "Pe62DkZtjuo=")]
public sealed partial record CSINode : MetaObject
{
    /// <summary>The drivers registered on the node.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public CSINodeSpec Spec { get; init; } = CSINodeSpec.Empty;
}

/// <summary>A CSI driver on a node.</summary>
[ApiType("io.k8s.api.storage.v1.CSINodeDriver")]
public sealed partial record CSINodeDriver
{
    /// <summary>The driver's name, as CSIDriver objects have it; unique in the list.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The driver's own name for the node.</summary>
    [Field("nodeID", 2, Always = true, Required = true)]
    public string NodeID { get; init; } = "";

    /// <summary>Node labels that say where the driver's volumes can be reached from.</summary>
    [Field("topologyKeys", 3, Always = true, List = "atomic")]
    public ValueList<string> TopologyKeys { get; init; }

    /// <summary>How many of the driver's volumes the node takes; the scheduler counts against it.</summary>
    [Field("allocatable", 4)]
    public VolumeNodeResources? Allocatable { get; init; }
}

/// <summary>The CSI drivers of a node.</summary>
[ApiType("io.k8s.api.storage.v1.CSINodeSpec")]
public sealed partial record CSINodeSpec
{
    /// <summary>Every driver registered with the kubelet.</summary>
    [Field("drivers", 1, Always = true, Required = true, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<CSINodeDriver> Drivers { get; init; }
}

/// <summary>How many volumes a node takes.</summary>
[ApiType("io.k8s.api.storage.v1.VolumeNodeResources")]
public sealed partial record VolumeNodeResources
{
    /// <summary>The most volumes of the driver on the node; no bound when unset.</summary>
    [Field("count", 1)]
    public int? Count { get; init; }
}
