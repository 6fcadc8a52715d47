using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Plans;

/// <summary>New limits for a container that keeps running.</summary>
internal sealed record ContainerResize(string Id, Container Container);
