namespace Kubestrel.Kinds.Core.V1;

/// <summary>A machine that runs pods. The kubelet on it creates the object and keeps its status.</summary>
[ApiKind("", "v1", "Node")]
[ApiType("io.k8s.api.core.v1.Node")]
[Resource("nodes", "node", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "no", StorageVersionHash = "XwShjMxG9Fs=")]
[Subresource("proxy", "NodeProxyOptions", "create,delete,get,patch,update")]
[Subresource("status", "Node", "get,patch,update")]
public sealed partial record Node : MetaObject
{
    /// <summary>What others decide about the node: its pod network, taints, whether it takes pods.</summary>
    [Field("spec", 2)]
    public NodeSpec Spec { get; init; } = NodeSpec.Empty;

    /// <summary>What the node reports: resources, conditions, addresses, versions, images.</summary>
    [Field("status", 3)]
    public NodeStatus Status { get; init; } = NodeStatus.Empty;
}
