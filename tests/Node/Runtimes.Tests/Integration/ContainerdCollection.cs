namespace Kubestrel.Runtimes.Tests.Integration;

/// <summary>Tests that share one containerd; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ContainerdCollection : ICollectionFixture<ContainerdCluster>
{
    public const string Name = "containerd";
}
