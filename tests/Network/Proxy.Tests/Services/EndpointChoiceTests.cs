using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Tests.Support;

namespace Kubestrel.Proxy.Tests.Services;

public class EndpointChoiceTests
{
    private static readonly ServicePort Cluster = Make.Port();
    private static readonly ServicePort InternalLocal = Make.Port() with { InternalPolicyLocal = true };
    private static readonly ServicePort ExternalLocal = Make.Port() with { NodePort = 30080, ExternalPolicyLocal = true };

    private static string[] Addresses(IEnumerable<ServiceEndpoint> endpoints) => [.. endpoints.Select(e => e.Address.ToString())];

    private static EndpointChoice For(ServicePort port, string? zone, params ServiceEndpoint[] endpoints) => EndpointChoice.For(port, [.. endpoints], zone);

    [Fact]
    public void PolicyCluster_ReadyEndpoints_AreUsed()
    {
        var choice = For(Cluster, null, Make.Endpoint("10.0.0.1"), Make.Endpoint("10.0.0.2", ready: false));
        Assert.Equal(["10.0.0.1"], Addresses(choice.Cluster));
        Assert.Equal(["10.0.0.1"], Addresses(choice.Reachable));
        Assert.True(choice.HasAny);
    }

    [Fact]
    public void PolicyCluster_OnlyTerminatingEndpoints_ServingOnesAreUsed()
    {
        var choice = For(Cluster, null,
            Make.Endpoint("10.0.0.1", ready: false, serving: true, terminating: true),
            Make.Endpoint("10.0.0.2", ready: false, serving: false, terminating: true));
        Assert.Equal(["10.0.0.1"], Addresses(choice.Cluster));
    }

    [Fact]
    public void PolicyCluster_ReadyAndTerminating_TerminatingIsLeftOut()
    {
        var choice = For(Cluster, null, Make.Endpoint("10.0.0.1"), Make.Endpoint("10.0.0.2", ready: false, serving: true, terminating: true));
        Assert.Equal(["10.0.0.1"], Addresses(choice.Cluster));
    }

    [Fact]
    public void NoEndpoints_HasNone()
    {
        var choice = For(ExternalLocal, null, Make.Endpoint("10.0.0.1", ready: false));
        Assert.False(choice.HasAny);
        Assert.Empty(choice.Reachable);
    }

    [Fact]
    public void InternalLocal_RemoteOnly_HasAnyButNoneHere()
    {
        var choice = For(InternalLocal, null, Make.Endpoint("10.0.0.1"));
        Assert.True(choice.HasAny);
        Assert.Empty(choice.Local);
        Assert.Empty(choice.Reachable);
    }

    [Fact]
    public void ExternalLocal_ReadyOnes_ReachableIsTheClusterList()
    {
        var choice = For(ExternalLocal, null, Make.Endpoint("10.0.0.1", local: true), Make.Endpoint("10.0.0.2"));
        Assert.Equal(["10.0.0.1"], Addresses(choice.Local));
        Assert.Equal(["10.0.0.1", "10.0.0.2"], Addresses(choice.Reachable));
    }

    [Fact]
    public void ExternalLocal_LocalTerminatingAndRemoteReady_BothAreReachable()
    {
        var choice = For(ExternalLocal, null,
            Make.Endpoint("10.0.0.1", local: true, ready: false, serving: true, terminating: true), Make.Endpoint("10.0.0.2"));
        Assert.Equal(["10.0.0.1"], Addresses(choice.Local));
        Assert.Equal(["10.0.0.2"], Addresses(choice.Cluster));
        Assert.Equal(["10.0.0.1", "10.0.0.2"], Addresses(choice.Reachable));
    }

    [Fact]
    public void ZoneHints_AllHinted_OnlyOwnZone()
    {
        var choice = For(Cluster, "a", Make.Endpoint("10.0.0.1", zone: "a"), Make.Endpoint("10.0.0.2", zone: "b"));
        Assert.Equal(["10.0.0.1"], Addresses(choice.Cluster));
    }

    [Theory]
    [InlineData("c", "b")]
    [InlineData("a", null)]
    [InlineData(null, "b")]
    [InlineData("", "b")]
    public void ZoneHints_NotUsable_AllEndpoints(string? zone, string? secondHint)
    {
        var choice = For(Cluster, zone, Make.Endpoint("10.0.0.1", zone: "a"), Make.Endpoint("10.0.0.2", zone: secondHint));
        Assert.Equal(2, choice.Cluster.Length);
    }

    [Fact]
    public void ZoneHints_UnreadyWithoutHint_DoesNotMatter()
    {
        var choice = For(Cluster, "a", Make.Endpoint("10.0.0.1", zone: "a"), Make.Endpoint("10.0.0.2", zone: "b"), Make.Endpoint("10.0.0.3", ready: false));
        Assert.Equal(["10.0.0.1"], Addresses(choice.Cluster));
    }
}
