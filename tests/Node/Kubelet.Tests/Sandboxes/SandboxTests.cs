using Kubestrel.Kubelet.Sandboxes;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Tests.Sandboxes;

public sealed class SandboxTests
{
    private static readonly DnsSettings Host = new() { Servers = ["192.0.2.53"], Searches = ["corp.example"], Options = ["rotate"] };

    [Fact]
    public void ClusterFirst_AsksTheClusterAndSearchesItsDomains()
    {
        var dns = For(TestPods.Pod("web"));
        Assert.Equal(["10.96.0.10"], dns.Servers);
        Assert.Equal(["default.svc.cluster.local", "svc.cluster.local", "cluster.local", "corp.example"], dns.Searches);
        Assert.Equal(["ndots:5"], dns.Options);
    }

    [Fact]
    public void HostNetwork_UsesTheHostUnlessThePolicySaysOtherwise()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { HostNetwork = true });
        Assert.Equal(["192.0.2.53"], For(pod).Servers);
        Assert.Equal(["10.96.0.10"], For(pod.With(spec => spec with { DnsPolicy = "ClusterFirstWithHostNet" })).Servers);
    }

    [Fact]
    public void OwnSettings_AreAddedAndAloneWithNone()
    {
        var config = PodDNSConfig.Empty with
        {
            Nameservers = ["1.1.1.1"],
            Searches = ["my.example"],
            Options = [PodDNSConfigOption.Empty with { Name = "ndots", Value = "2" }, PodDNSConfigOption.Empty with { Name = "edns0" }],
        };
        var added = For(TestPods.Pod("web").With(spec => spec with { DnsConfig = config }));
        Assert.Equal(["10.96.0.10", "1.1.1.1"], added.Servers);
        Assert.Equal(["ndots:2", "edns0"], added.Options);

        var alone = For(TestPods.Pod("web").With(spec => spec with { DnsPolicy = "None", DnsConfig = config }));
        Assert.Equal(["1.1.1.1"], alone.Servers);
        Assert.Equal(["my.example"], alone.Searches);
    }

    [Fact]
    public void TooManyServers_AreCutWithAnEvent()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { DnsConfig = PodDNSConfig.Empty with { Nameservers = ["1.1.1.1", "1.1.1.2", "1.1.1.3"] } });
        var dns = new DnsPlan(Options()).For(pod, Host, out var warnings);
        Assert.Equal(3, dns.Servers.Count);
        Assert.Equal(("DNSConfigForming", "Nameserver limits were exceeded, some nameservers have been omitted, the applied nameserver line is: 10.96.0.10 1.1.1.1 1.1.1.2"), Assert.Single(warnings));
    }

    [Fact]
    public void ResolvConf_IsRead()
    {
        var settings = ResolvConf.Parse("# comment\nnameserver 1.2.3.4\nnameserver  5.6.7.8\nsearch old\nsearch a.example. b.example .\noptions ndots:1 rotate\noptions ndots:3\n");
        Assert.Equal(["1.2.3.4", "5.6.7.8"], settings.Servers);
        Assert.Equal(["a.example", "b.example"], settings.Searches);
        Assert.Equal(["rotate", "ndots:3"], settings.Options);
    }

    [Fact]
    public void Hostname_FollowsNameHostnameAndSubdomain()
    {
        Assert.Equal(("web", ""), Names(TestPods.Pod("web")));
        Assert.Equal(("me", "sub.default.svc.cluster.local"), Names(TestPods.Pod("web").With(spec => spec with { Hostname = "me", Subdomain = "sub" })));
        Assert.Equal(63, Names(TestPods.Pod(new string('a', 70))).Host.Length);
    }

    [Fact]
    public void FullHostname_HasALimit()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { Subdomain = new string('s', 40), SetHostnameAsFQDN = true });
        Assert.Null(Hostnames.Of(pod, "cluster.local").KernelName(pod, out var error));
        Assert.StartsWith("failed to construct FQDN from pod hostname and cluster domain, FQDN web.", error);
        Assert.EndsWith("is too long (64 characters is the max, 70 characters requested)", error);
    }

    [Fact]
    public void HostsFile_NamesThePodAndItsAliases()
    {
        var text = HostsFile.ForPod(["10.0.0.1"], new Hostnames("me", "sub.default.svc.cluster.local"), [HostAlias.Empty with { Ip = "1.2.3.4", Hostnames = ["a", "b"] }]);
        Assert.StartsWith("# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n", text);
        Assert.EndsWith("10.0.0.1\tme.sub.default.svc.cluster.local\tme\n\n# Entries added by HostAliases.\n1.2.3.4\ta\tb\n", text);
        Assert.Equal("# Kubernetes-managed hosts file (host network).\nx\n", HostsFile.ForHostNetwork("x\n", default));
    }

    private static (string Host, string Domain) Names(Pod pod)
    {
        var names = Hostnames.Of(pod, "cluster.local");
        return (names.Host, names.Domain);
    }

    private static KubeletOptions Options() => new() { NodeName = "node", NodeIps = ["192.0.2.1"], ClusterDns = ["10.96.0.10"] };

    private static DnsSettings For(Pod pod) => new DnsPlan(Options()).For(pod, Host, out _);
}
