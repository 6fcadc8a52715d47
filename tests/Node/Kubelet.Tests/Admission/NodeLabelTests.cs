using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Admission;

public sealed class NodeLabelTests
{
    [Fact]
    public async Task LabelThatAUserAdded_LetsAPodIn()
    {
        await using var node = await TestNode.StartAsync();
        var known = node.Api.Find<Node>("", "node")!;
        node.Api.Put(known with { Metadata = known.Metadata with { Labels = known.Metadata.Labels.With("disk", "fast") } });
        await Eventually.TrueAsync(() => node.Agent.Parts.Facts.Node!.Metadata.Labels.ContainsKey("disk"));
        node.Api.Put(TestPods.Pod("web").With(spec => spec with { NodeSelector = ValueMap.Of(("disk", "fast")) }));
        await Eventually.TrueAsync(() => node.Status("web").Phase is "Running" or "Failed");
        Assert.Equal("Running", node.Status("web").Phase);
    }
}
