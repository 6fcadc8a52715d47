using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Images;
using Kubestrel.Runtimes.Tests.Integration;

namespace Kubestrel.Runtimes.Tests.Conformance;

[Collection(ContainerdCollection.Name)]
public sealed class ContainerdConformanceTests(ContainerdCluster cluster) : RuntimeConformance(new Subject(cluster))
{
    private sealed class Subject(ContainerdCluster cluster) : IRuntimeUnderTest
    {
        public string? Unavailable => ContainerdCluster.IsPossible ? null : "needs root, containerd, runc, CNI plugins and busybox-static";

        public IRuntime Runtime => cluster.Runtime;

        public string Image => LocalImageNames.Demo;

        public string LogFolder => cluster.Logs;
    }
}
