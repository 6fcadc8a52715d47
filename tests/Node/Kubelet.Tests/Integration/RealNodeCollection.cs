namespace Kubestrel.Kubelet.Tests.Integration;

/// <summary>Tests that share one real node; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class RealNodeCollection : ICollectionFixture<RealNode>
{
    public const string Name = "real node";
    public const string Needs = "needs root, containerd, runc, CNI plugins and busybox-static";
}
