using System.Net;
using Kubestrel.Proxy.Backends;
using Kubestrel.Processes;
using Kubestrel.Proxy.Planning;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Tests.Support;

namespace Kubestrel.Proxy.Tests.Backends;

/// <summary>The contract on the kernel, in a network namespace of its own.</summary>
public sealed class NftBackendTests : RuleBackendContract, IDisposable
{
    private readonly NetNamespace? _namespace = NetNamespace.Missing is null ? NetNamespace.Create("nft") : null;

    private protected override IRuleBackend Backend => new NftBackend(new CommandRunner(_namespace!.Prefix), IpFamily.IPv4, "kubestrel-test");

    private protected override void Skip() => Xunit.Skip.If(NetNamespace.Missing is not null, NetNamespace.Missing);

    public void Dispose() => _namespace?.Dispose();

    [SkippableFact]
    public async Task AffinityClients_AreListedWithTheTimeLeft_AndRestored()
    {
        Skip();
        NftOperation[] operations =
        [
            new(NftVerb.Add, NftObject.Table, ""),
            NftOperation.AddSet("affinity-x", "type ipv4_addr ; flags dynamic,timeout ; timeout 3600s ;"),
            new(NftVerb.Add, NftObject.SetElement, "affinity-x", "10.9.9.9", "timeout 3600s expires 1800s"),
        ];
        Assert.Null(await Backend.ApplyAsync(operations, default));
        var client = Assert.Single((await Backend.ListAffinityAsync(default))["affinity-x"]);
        Assert.Equal("10.9.9.9", client.Address);
        Assert.InRange(client.ExpiresSeconds, 1700, 1800);
    }

    [SkippableFact]
    public async Task IPv6_AllKindsOfRules_AreAccepted()
    {
        Skip();
        var settings = new PlanSettings
        {
            Family = IpFamily.IPv6,
            ClusterCidrs = [IPNetwork.Parse("fd01::/64"), IPNetwork.Parse("fd02::/64")],
            ServiceCidrs = [IPNetwork.Parse("fd00::/112")],
            NodePortAddresses = [IPAddress.Parse("2001:db8::1")],
        };
        var port = Make.Port("fd00::20", protocol: "SCTP") with
        {
            NodePort = 30080,
            ExternalPolicyLocal = true,
            AffinitySeconds = 60,
            LoadBalancerIPs = [Make.Ip("2001:db8::7")],
            LoadBalancerSourceRanges = [IPNetwork.Parse("2001:db8::/64")],
        };
        var state = Make.Service("web", port, Make.Endpoint("fd01::2", local: true), Make.Endpoint("fd02::2"));
        var change = TableDiff.Rebuild(
            SkeletonPlanner.Plan(settings),
            new Dictionary<ServiceKey, RuleFragment> { [state.Key] = new ServicePlanner(settings).Plan(state) },
            new Dictionary<string, IReadOnlyList<AffinityClient>>(),
            "ipv6_addr");
        Assert.Null(await new NftBackend(new CommandRunner(_namespace!.Prefix), IpFamily.IPv6, "kubestrel-test").ApplyAsync(change.Operations, default));
    }

    [Fact]
    public async Task MissingProgram_IsAFailureWithItsName()
    {
        var result = await new CommandRunner().RunAsync(new("/nonexistent/nft", "-v"), default);
        Assert.Equal(127, result.ExitCode);
        Assert.Contains("/nonexistent/nft", result.Stderr, StringComparison.Ordinal);
    }
}
