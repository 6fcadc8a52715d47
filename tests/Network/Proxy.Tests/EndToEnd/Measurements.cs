using System.Collections.Immutable;
using System.Diagnostics;
using Kubestrel.Proxy.Backends;
using Kubestrel.Processes;
using Kubestrel.Proxy.Planning;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Tests.Support;
using Xunit.Abstractions;

namespace Kubestrel.Proxy.Tests.EndToEnd;

/// <summary>Figures, not checks: run with KUBESTREL_MEASURE=1 and read the output.</summary>
public sealed class Measurements(ITestOutputHelper output)
{
    private static readonly PlanSettings Settings = new();

    private static ServiceState Service(int i, params string[] endpoints) => Make.Service(
        $"svc-{i}", Make.Port($"10.{96 + (i >> 16)}.{(i >> 8) & 255}.{i & 255}"), [.. endpoints.Select(e => Make.Endpoint(e))]);

    [SkippableTheory]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public async Task ManyServices_PlanRebuildAndOneChange(int services)
    {
        Skip.If(Environment.GetEnvironmentVariable("KUBESTREL_MEASURE") is null, "set KUBESTREL_MEASURE=1 to measure");
        Skip.If(NetNamespace.Missing is not null, NetNamespace.Missing);
        using var where = NetNamespace.Create("measure");
        var backend = new NftBackend(new CommandRunner(where.Prefix), IpFamily.IPv4, "kubestrel");
        var planner = new ServicePlanner(Settings);
        var states = Enumerable.Range(0, services).Select(i => Service(i, "10.244.0.2", "10.244.0.3")).ToImmutableArray();
        states.Select(planner.Plan).ToArray();

        var watch = Stopwatch.StartNew();
        var fragments = states.ToDictionary(s => s.Key, planner.Plan);
        output.WriteLine($"plan {services} services: {watch.Elapsed.TotalMilliseconds:F1} ms");
        watch.Restart();
        var rebuild = TableDiff.Rebuild(SkeletonPlanner.Plan(Settings), fragments, new Dictionary<string, IReadOnlyList<AffinityClient>>(), "ipv4_addr");
        output.WriteLine($"diff against nothing: {watch.Elapsed.TotalMilliseconds:F1} ms, {rebuild.Operations.Count} operations");
        watch.Restart();
        Assert.Null(await backend.ApplyAsync(rebuild.Operations, default));
        output.WriteLine($"nft applies the whole table: {watch.Elapsed.TotalMilliseconds:F1} ms");
        var applied = new AppliedTable();
        applied.Commit(rebuild.Fragments);
        for (var round = 0; round < 5; round++)
        {
            watch.Restart();
            var next = Service(77, "10.244.0.2", $"10.244.0.{10 + round}");
            var change = TableDiff.Between(applied, new Dictionary<ServiceKey, RuleFragment> { [next.Key] = planner.Plan(next) }, "ipv4_addr");
            var planned = watch.Elapsed.TotalMilliseconds;
            Assert.Null(await backend.ApplyAsync(change.Operations, default));
            applied.Commit(change.Fragments);
            output.WriteLine($"one endpoint changes: plan and diff {planned:F2} ms, {change.Operations.Count} operations, with nft {watch.Elapsed.TotalMilliseconds:F1} ms");
        }
    }
}
