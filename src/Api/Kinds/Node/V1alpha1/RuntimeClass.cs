namespace Kubestrel.Kinds.Node.V1alpha1;

[ApiKind("node.k8s.io", "v1alpha1", "RuntimeClass")]
[ApiType("io.k8s.api.node.v1alpha1.RuntimeClass")]
public sealed partial record RuntimeClass : MetaObject
{
    /// <summary>Handler, overhead and nodes, which later versions have without spec.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public RuntimeClassSpec Spec { get; init; } = RuntimeClassSpec.Empty;
}

[ApiType("io.k8s.api.node.v1alpha1.Overhead")]
public sealed partial record Overhead
{
    [Field("podFixed", 1)]
    public ValueMap<Quantity> PodFixed { get; init; }
}

/// <summary>A way to run pods.</summary>
[ApiType("io.k8s.api.node.v1alpha1.RuntimeClassSpec")]
public sealed partial record RuntimeClassSpec
{
    /// <summary>The handler in the container runtime's configuration, a DNS label. Cannot be changed.</summary>
    [Field("runtimeHandler", 1, Always = true, Required = true)]
    public string RuntimeHandler { get; init; } = "";

    /// <summary>What a pod needs besides its containers.</summary>
    [Field("overhead", 2)]
    public Overhead? Overhead { get; init; }

    /// <summary>Which nodes have the handler; all when unset.</summary>
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
