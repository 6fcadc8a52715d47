using Kubestrel.Client;
using Kubestrel.Kinds.Coordination.V1;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Kubelet.Tests.Nodes;

public sealed class NodeLeaseTests
{
    private const string Namespace = "kube-node-lease";
    private readonly FakeTimeProvider _time = new(RuntimePods.Start);
    private readonly FakeApi _api;
    private readonly KubeletOptions _options = new() { NodeName = "node", NodeIps = ["192.0.2.1"] };

    public NodeLeaseTests() => _api = new(_time);

    [Fact]
    public async Task Lease_BelongsToTheNodeAndIsRenewedEveryTenSeconds()
    {
        using var stop = new CancellationTokenSource();
        var loop = Loop().RunAsync(stop.Token);
        await Eventually.TrueAsync(() => Find() is not null);
        var lease = Find()!;
        Assert.Equal(("node", 40), (lease.Spec.HolderIdentity, lease.Spec.LeaseDurationSeconds));
        Assert.Equal(("v1", "Node", "node", "uid-of-node"), (lease.Metadata.OwnerReferences[0].ApiVersion, lease.Metadata.OwnerReferences[0].Kind, lease.Metadata.OwnerReferences[0].Name, lease.Metadata.OwnerReferences[0].Uid));

        var first = lease.Spec.RenewTime;
        await AdvanceUntilAsync(() => Find()!.Spec.RenewTime != first);
        Assert.True(_time.GetUtcNow() - RuntimePods.Start >= TimeSpan.FromSeconds(10));
        await stop.CancelAsync();
        await loop;
    }

    [Fact]
    public async Task LeaseThatOthersChangedOrDeleted_IsTakenUpAgain()
    {
        using var stop = new CancellationTokenSource();
        var loop = Loop().RunAsync(stop.Token);
        await Eventually.TrueAsync(() => Find() is not null);
        var before = Find()!;
        _api.Put(before with { Spec = before.Spec with { HolderIdentity = "stranger" } });
        await AdvanceUntilAsync(() => Find()!.Spec.HolderIdentity == "node");

        await _api.DeleteAsync<Lease>(Namespace, "node", default);
        await AdvanceUntilAsync(() => Find() is not null);
        await stop.CancelAsync();
        await loop;
    }

    private NodeLeaseLoop Loop()
    {
        var facts = new NodeFacts(_options, new(2, 1L << 30, "m", "s", "b", "6.1", "Linux", "amd64"))
        {
            Node = Node.Empty with { Metadata = ObjectMeta.Empty with { Name = "node", Uid = "uid-of-node" } },
        };
        return new(_options, _api, facts, _time, NullLogger<NodeLeaseLoop>.Instance);
    }

    private Lease? Find() => _api.Find<Lease>(Namespace, "node");

    private async Task AdvanceUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 3000 && !condition(); i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            for (var wait = 0; wait < 20 && !condition(); wait++)
            {
                await Task.Delay(1);
            }
        }

        Assert.True(condition());
    }
}
