namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "Node")]
[ApiType("io.k8s.api.core.v1.Node")]
[Resource("nodes", "node", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "no", StorageVersionHash = "XwShjMxG9Fs=")]
[Subresource("proxy", "NodeProxyOptions", "create,delete,get,patch,update")]
[Subresource("status", "Node", "get,patch,update")]
public sealed partial record Node : MetaObject
{
    [Field("spec", 2)]
    public NodeSpec Spec { get; init; } = NodeSpec.Empty;

    [Field("status", 3)]
    public NodeStatus Status { get; init; } = NodeStatus.Empty;
}
