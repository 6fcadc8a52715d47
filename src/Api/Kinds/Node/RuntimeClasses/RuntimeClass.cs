namespace Kubestrel.Kinds.Node.V1;

[ApiKind("node.k8s.io", "v1", "RuntimeClass")]
[ApiType("io.k8s.api.node.v1.RuntimeClass")]
[Resource("runtimeclasses", "runtimeclass", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "WQTu1GL3T2Q=")]
public sealed partial record RuntimeClass : MetaObject
{
    [Field("handler", 2, Always = true, Required = true)]
    public string Handler { get; init; } = "";

    [Field("overhead", 3)]
    public Overhead? Overhead { get; init; }

    [Field("scheduling", 4)]
    public Scheduling? Scheduling { get; init; }
}

[ApiType("io.k8s.api.node.v1.Overhead")]
public sealed partial record Overhead
{
    [Field("podFixed", 1)]
    public ValueMap<Quantity> PodFixed { get; init; }
}

[ApiType("io.k8s.api.node.v1.Scheduling")]
public sealed partial record Scheduling
{
    [Field("nodeSelector", 1, Map = "atomic")]
    public ValueMap<string> NodeSelector { get; init; }

    [Field("tolerations", 2, List = "atomic")]
    public ValueList<Core.V1.Toleration> Tolerations { get; init; }
}
