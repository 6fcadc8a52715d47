namespace Kubestrel.Kinds.Node.V1;

/// <summary>A way to run pods, as in a virtual machine; pods choose it by runtimeClassName.</summary>
[ApiKind("node.k8s.io", "v1", "RuntimeClass")]
[ApiType("io.k8s.api.node.v1.RuntimeClass")]
[Resource("runtimeclasses", "runtimeclass", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "WQTu1GL3T2Q=")]
public sealed partial record RuntimeClass : MetaObject
{
    /// <summary>The handler in the container runtime's configuration, a DNS label. Cannot be changed.</summary>
    [Field("handler", 2, Always = true, Required = true)]
    public string Handler { get; init; } = "";

    /// <summary>What a pod needs besides its containers.</summary>
    [Field("overhead", 3)]
    public Overhead? Overhead { get; init; }

    /// <summary>Which nodes have the handler; all when unset.</summary>
    [Field("scheduling", 4)]
    public Scheduling? Scheduling { get; init; }
}

/// <summary>What a pod needs besides its containers.</summary>
[ApiType("io.k8s.api.node.v1.Overhead")]
public sealed partial record Overhead
{
    /// <summary>The fixed amount by resource; becomes the pod's overhead.</summary>
    [Field("podFixed", 1)]
    public ValueMap<Quantity> PodFixed { get; init; }
}

/// <summary>The nodes that have a runtime.</summary>
[ApiType("io.k8s.api.node.v1.Scheduling")]
public sealed partial record Scheduling
{
    /// <summary>Labels of these nodes, added to those of the pod; a pod that contradicts is refused.</summary>
    [Field("nodeSelector", 1, Map = "atomic")]
    public ValueMap<string> NodeSelector { get; init; }

    /// <summary>Tolerations added to those of the pod.</summary>
    [Field("tolerations", 2, List = "atomic")]
    public ValueList<Core.V1.Toleration> Tolerations { get; init; }
}
