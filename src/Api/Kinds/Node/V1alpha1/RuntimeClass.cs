namespace Kubestrel.Kinds.Node.V1alpha1;

[ApiKind("node.k8s.io", "v1alpha1", "RuntimeClass")]
[ApiType("io.k8s.api.node.v1alpha1.RuntimeClass")]
public sealed partial record RuntimeClass : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public RuntimeClassSpec Spec { get; init; } = RuntimeClassSpec.Empty;
}

[ApiType("io.k8s.api.node.v1alpha1.Overhead")]
public sealed partial record Overhead
{
    [Field("podFixed", 1)]
    public ValueMap<Quantity> PodFixed { get; init; }
}

[ApiType("io.k8s.api.node.v1alpha1.RuntimeClassSpec")]
public sealed partial record RuntimeClassSpec
{
    [Field("runtimeHandler", 1, Always = true, Required = true)]
    public string RuntimeHandler { get; init; } = "";

    [Field("overhead", 2)]
    public Overhead? Overhead { get; init; }

    [Field("scheduling", 3)]
    public Scheduling? Scheduling { get; init; }
}

[ApiType("io.k8s.api.node.v1alpha1.Scheduling")]
public sealed partial record Scheduling
{
    [Field("nodeSelector", 1, Map = "atomic")]
    public ValueMap<string> NodeSelector { get; init; }

    [Field("tolerations", 2, List = "atomic")]
    public ValueList<Core.V1.Toleration> Tolerations { get; init; }
}
