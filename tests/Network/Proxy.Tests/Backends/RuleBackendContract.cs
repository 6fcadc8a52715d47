using Kubestrel.Proxy.Backends;
using Kubestrel.Proxy.Planning;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Tests.Support;

namespace Kubestrel.Proxy.Tests.Backends;

/// <summary>What every rule backend does alike; the fake is only worth something while it refuses what the kernel refuses.</summary>
public abstract class RuleBackendContract
{
    private static readonly NftOperation Table = new(NftVerb.Add, NftObject.Table, "");

    private protected abstract IRuleBackend Backend { get; }

    private static ServiceState Web(int affinity, params string[] endpoints) =>
        Make.Service("web", Make.Port() with { NodePort = 30080, AffinitySeconds = affinity }, [.. endpoints.Select(e => Make.Endpoint(e, local: true))]);

    private static TableChange Full(params ServiceState[] services) => TableDiff.Rebuild(
        SkeletonPlanner.Plan(new PlanSettings()),
        services.ToDictionary(s => s.Key, new ServicePlanner(new PlanSettings()).Plan),
        new Dictionary<string, IReadOnlyList<AffinityClient>>(),
        "ipv4_addr");

    private async Task AcceptAsync(IReadOnlyList<NftOperation> operations) => Assert.Null(await Backend.ApplyAsync(operations, default));

    private async Task RefuseAsync(params NftOperation[] operations) => Assert.NotNull(await Backend.ApplyAsync(operations, default));

    [SkippableFact]
    public async Task NoTable_ListsNothing()
    {
        Skip();
        Assert.Null(await Backend.ListAsync(default));
        Assert.Empty(await Backend.ListAffinityAsync(default));
        Assert.Null(await Backend.DeleteTableAsync(default));
    }

    [SkippableFact]
    public async Task Rebuild_Twice_LeavesTheSameTable()
    {
        Skip();
        var change = Full(Web(60, "10.244.0.2", "10.244.0.3"));
        await AcceptAsync(change.Operations);
        var first = await Backend.ListAsync(default);
        await AcceptAsync(change.Operations);
        var second = await Backend.ListAsync(default);
        Assert.Equal(first!.RulesByChain.OrderBy(c => c.Key), second!.RulesByChain.OrderBy(c => c.Key));
        Assert.Equal(2, first.RulesByChain[TableNames.Services]);
        Assert.Equal(4, first.RulesByChain.Single(c => c.Key.StartsWith("service-", StringComparison.Ordinal) && c.Key.Contains("/", StringComparison.Ordinal)).Value);
        Assert.Equal(["10.96.0.20"], first.Sets[TableNames.ClusterIPs]);
        Assert.StartsWith("goto service-", first.Maps[TableNames.ServiceIPs]["10.96.0.20 . tcp . 80"], StringComparison.Ordinal);
        Assert.StartsWith("goto external-", first.Maps[TableNames.ServiceNodePorts]["tcp . 30080"], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Incremental_AllSteps_AreAccepted()
    {
        Skip();
        var applied = new AppliedTable();
        var planner = new ServicePlanner(new PlanSettings());
        await AcceptAsync(Full().Operations);
        ServiceState[] steps =
        [
            Web(0, "10.244.0.2"), Web(60, "10.244.0.2", "10.244.0.3"), Web(90, "10.244.0.2", "10.244.0.3"), Web(90, "10.244.0.3"), Web(0, "10.244.0.3"), Web(0),
            Web(0, "10.244.0.2"),
        ];
        foreach (var step in steps)
        {
            var change = TableDiff.Between(applied, new Dictionary<ServiceKey, RuleFragment> { [step.Key] = planner.Plan(step) }, "ipv4_addr");
            await AcceptAsync(change.Operations);
            applied.Commit(change.Fragments);
            foreach (var chain in change.Flushed)
            {
                applied.StaleChains[chain] = default;
            }

            foreach (var chain in change.Revived)
            {
                applied.StaleChains.Remove(chain);
            }
        }

        await AcceptAsync([.. applied.StaleChains.Keys.Select(NftOperation.DeleteChain)]);
        var gone = TableDiff.Between(applied, new Dictionary<ServiceKey, RuleFragment> { [steps[0].Key] = RuleFragment.Empty }, "ipv4_addr");
        await AcceptAsync(gone.Operations);
        var listing = await Backend.ListAsync(default);
        Assert.All(listing!.RulesByChain.Where(c => c.Key.Contains('/', StringComparison.Ordinal)), c => Assert.Equal(0, c.Value));
        Assert.All(listing.Maps.Values, Assert.Empty);
        Assert.Empty(listing.Sets[TableNames.ClusterIPs]);
    }

    [SkippableFact]
    public async Task RefusedTransaction_ChangesNothing()
    {
        Skip();
        await AcceptAsync(Full(Web(0, "10.244.0.2")).Operations);
        var before = await Backend.ListAsync(default);
        await RefuseAsync(NftOperation.AddChain("new-chain"), NftOperation.AddRule("missing", new("accept")));
        await RefuseAsync(NftOperation.FlushChain(TableNames.Services), NftOperation.AddRule(TableNames.Services, new("goto missing")));
        Assert.Equal(before!.RulesByChain.OrderBy(c => c.Key), (await Backend.ListAsync(default))!.RulesByChain.OrderBy(c => c.Key));
    }

    [SkippableFact]
    public async Task Mistakes_AreRefused()
    {
        Skip();
        await RefuseAsync(NftOperation.AddChain("c"));
        await AcceptAsync([Table, NftOperation.AddMap("m", "type inet_proto . inet_service : verdict ;"), NftOperation.AddChain("a"), NftOperation.AddChain("b")]);
        await AcceptAsync([NftOperation.AddElement(new("m", "tcp . 80", "goto a"))]);
        await AcceptAsync([NftOperation.AddElement(new("m", "tcp . 80", "goto a"))]);
        await RefuseAsync(NftOperation.AddElement(new("m", "tcp . 80", "goto b")));
        await RefuseAsync(NftOperation.AddElement(new("m", "tcp . 81", "goto missing")));
        await RefuseAsync(NftOperation.DeleteElement(new("m", "tcp . 82", "goto a")));
        await RefuseAsync(NftOperation.DeleteChain("a"));
        await RefuseAsync(NftOperation.DeleteChain("missing"));
        await RefuseAsync(NftOperation.FlushChain("missing"));
        await RefuseAsync(NftOperation.DeleteSet("missing"));
        await AcceptAsync([NftOperation.DeleteElement(new("m", "tcp . 80", "goto a")), NftOperation.AddElement(new("m", "tcp . 80", "goto b"))]);
    }

    [SkippableFact]
    public async Task DeleteTable_NothingIsLeft()
    {
        Skip();
        await AcceptAsync(Full(Web(0, "10.244.0.2")).Operations);
        Assert.Null(await Backend.DeleteTableAsync(default));
        Assert.Null(await Backend.ListAsync(default));
    }

    private protected virtual void Skip()
    {
    }
}
