namespace Kubestrel.Kinds.Core.V1;

/// <summary>Containers that run together on one node and share network and volumes: the smallest thing that is scheduled.</summary>
[ApiKind("", "v1", "Pod")]
[ApiType("io.k8s.api.core.v1.Pod")]
[Resource("pods", "pod", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "po", Categories = "all", StorageVersionHash = "xPOwRZ+Yhw8=")]
[Subresource("attach", "PodAttachOptions", "create,get")]
[Subresource("binding", "Binding", "create")]
[Subresource("ephemeralcontainers", "Pod", "get,patch,update")]
[Subresource("eviction", "Eviction", "create", Group = "policy", Version = "v1")]
[Subresource("exec", "PodExecOptions", "create,get")]
[Subresource("log", "Pod", "get")]
[Subresource("portforward", "PodPortForwardOptions", "create,get")]
[Subresource("proxy", "PodProxyOptions", "create,delete,get,patch,update")]
[Subresource("resize", "Pod", "get,patch,update")]
[Subresource("status", "Pod", "get,patch,update")]
public sealed partial record Pod : MetaObject
{
    /// <summary>What is to run, and how. Little of it can be changed later.</summary>
    [Field("spec", 2)]
    public PodSpec Spec { get; init; } = PodSpec.Empty;

    /// <summary>What is running, as the kubelet reports it.</summary>
    [Field("status", 3)]
    public PodStatus Status { get; init; } = PodStatus.Empty;
}
