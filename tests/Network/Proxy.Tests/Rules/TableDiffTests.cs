using Kubestrel.Proxy.Planning;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Tests.Support;

namespace Kubestrel.Proxy.Tests.Rules;

public class TableDiffTests
{
    private static readonly ServicePlanner Planner = new(new PlanSettings());
    private readonly AppliedTable _applied = new();

    private TableChange Apply(params (string Name, RuleFragment Fragment)[] changes)
    {
        var change = TableDiff.Between(_applied, changes.ToDictionary(c => new ServiceKey("default", c.Name), c => c.Fragment), "ipv4_addr");
        _applied.Commit(change.Fragments);
        foreach (var chain in change.Flushed)
        {
            _applied.StaleChains[chain] = DateTimeOffset.UnixEpoch;
        }

        foreach (var chain in change.Revived)
        {
            _applied.StaleChains.Remove(chain);
        }

        return change;
    }

    private static RuleFragment Web(string name, string clusterIP, params string[] endpoints) =>
        Planner.Plan(Make.Service(name, Make.Port(clusterIP), [.. endpoints.Select(e => Make.Endpoint(e))]));

    [Fact]
    public void SamePlanAgain_NoOperations()
    {
        Apply(("web", Web("web", "10.96.0.20", "10.0.0.1")));
        Assert.Empty(Apply(("web", Web("web", "10.96.0.20", "10.0.0.1"))).Operations);
    }

    [Fact]
    public void TenThousandServices_OneEndpointChange_TouchesOnlyThatService()
    {
        var all = Enumerable.Range(0, 10_000).Select(i => ($"svc-{i}", Web($"svc-{i}", $"10.{100 + (i >> 16)}.{(i >> 8) & 255}.{i & 255}", "10.0.0.1", "10.0.0.2"))).ToArray();
        Apply(all);
        var change = Apply(("svc-777", Web("svc-777", "10.100.3.9", "10.0.0.1", "10.0.0.3")));
        Assert.All(change.Operations, o => Assert.Contains("default/svc-777/", o.Name, StringComparison.Ordinal));

        // One new endpoint chain with two rules, the service chain rewritten with its two rules, the old endpoint chain flushed.
        Assert.Equal(
            [(NftVerb.Add, NftObject.Chain), (NftVerb.Flush, NftObject.Chain), (NftVerb.Flush, NftObject.Chain), (NftVerb.Add, NftObject.Rule), (NftVerb.Add, NftObject.Rule), (NftVerb.Add, NftObject.Rule), (NftVerb.Add, NftObject.Rule)],
            change.Operations.Select(o => (o.Verb, o.Object)));
    }

    [Fact]
    public void LastEndpointGoes_ElementMovesFromDispatchToReject()
    {
        Apply(("web", Web("web", "10.96.0.20", "10.0.0.1")));
        var change = Apply(("web", Web("web", "10.96.0.20")));
        Assert.Contains(change.Operations, o => o is { Verb: NftVerb.Delete, Object: NftObject.MapElement, Name: TableNames.ServiceIPs });
        Assert.Contains(change.Operations, o => o is { Verb: NftVerb.Add, Object: NftObject.MapElement, Name: TableNames.NoEndpointServices, Text: "goto reject-chain" });
        Assert.DoesNotContain(change.Operations, o => o.Name == TableNames.ClusterIPs);
        Assert.Equal(2, change.Flushed.Count);
    }

    [Fact]
    public void ChainComesBackWhileStale_IsNotAddedAgain()
    {
        Apply(("web", Web("web", "10.96.0.20", "10.0.0.1")));
        Apply(("web", Web("web", "10.96.0.20")));
        var change = Apply(("web", Web("web", "10.96.0.20", "10.0.0.1")));
        Assert.Equal(2, change.Revived.Count);
        Assert.DoesNotContain(change.Operations, o => o is { Verb: NftVerb.Add, Object: NftObject.Chain });
        Assert.Empty(_applied.StaleChains);
    }

    [Fact]
    public void TwoServicesWithOneAddress_FirstNameHoldsIt_OtherTakesOverWhenItGoes()
    {
        var a = Web("a", "10.96.0.20", "10.0.0.1");
        var b = Web("b", "10.96.0.20", "10.0.0.2");
        Apply(("b", b));
        var id = new EntryId(TableNames.ServiceIPs, "10.96.0.20 . tcp . 80");
        Assert.Contains("default/b/", _applied.InForce(id)!.Value.Verdict, StringComparison.Ordinal);

        var taking = Apply(("a", a));
        Assert.Equal([NftVerb.Delete, NftVerb.Add], taking.Operations.Where(o => o.Object == NftObject.MapElement).Select(o => o.Verb));
        Assert.Contains("default/a/", _applied.InForce(id)!.Value.Verdict, StringComparison.Ordinal);

        var leaving = Apply(("a", RuleFragment.Empty));
        Assert.Contains(leaving.Operations, o => o is { Verb: NftVerb.Add, Object: NftObject.MapElement } && o.Text.Contains("default/b/", StringComparison.Ordinal));
        Assert.DoesNotContain(leaving.Operations, o => o.Name == TableNames.ClusterIPs);
        Apply(("b", RuleFragment.Empty));
        Assert.Null(_applied.InForce(id));
        Assert.Empty(_applied.Fragments);
    }

    [Fact]
    public void AffinityTimeoutChanges_SetIsMadeAnewAfterItsRulesAreFlushed()
    {
        RuleFragment Sticky(int seconds) => Planner.Plan(Make.Service("web", Make.Port() with { AffinitySeconds = seconds }, Make.Endpoint("10.0.0.1")));
        Apply(("web", Sticky(60)));
        var steps = Apply(("web", Sticky(90))).Operations.ToList();
        var delete = steps.FindIndex(o => o is { Verb: NftVerb.Delete, Object: NftObject.Set });
        var add = steps.FindIndex(o => o is { Verb: NftVerb.Add, Object: NftObject.Set });
        Assert.True(delete > steps.FindLastIndex(o => o.Verb == NftVerb.Flush));
        Assert.True(add > delete && add < steps.FindIndex(o => o.Object == NftObject.Rule));
        Assert.Contains("timeout 90s", steps[add].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rebuild_KeepsClientsOfSetsThatRemain()
    {
        var sticky = Planner.Plan(Make.Service("web", Make.Port() with { AffinitySeconds = 60 }, Make.Endpoint("10.0.0.1")));
        var clients = new Dictionary<string, IReadOnlyList<AffinityClient>>
        {
            [sticky.AffinitySets[0].Name] = [new("10.9.9.9", 300), new("10.9.9.8", 0)],
            ["affinity-gone"] = [new("10.9.9.7", 10)],
        };
        var change = TableDiff.Rebuild([], new Dictionary<ServiceKey, RuleFragment> { [new("default", "web")] = sticky }, clients, "ipv4_addr");
        var restored = Assert.Single(change.Operations, o => o.Object == NftObject.SetElement && o.Name.StartsWith("affinity", StringComparison.Ordinal));
        Assert.Equal(("10.9.9.9", "timeout 60s expires 60s"), (restored.Key, restored.Text));
    }

    [Fact]
    public void Script_OneLineAnOperation()
    {
        var script = NftScript.Render("ip", "t",
        [
            new(NftVerb.Add, NftObject.Table, "", Comment: "rules for kube-proxy"),
            NftOperation.AddChain("c", "type nat hook output priority -100 ;"),
            NftOperation.AddRule("c", new("reject", "why")),
            NftOperation.AddElement(new("m", "10.0.0.1 . tcp . 80", "goto c", "ns/n:p")),
            NftOperation.DeleteElement(new("m", "10.0.0.1 . tcp . 80", "goto c")),
            NftOperation.AddElement(new("s", "10.0.0.1")),
            NftOperation.FlushChain("c"),
        ]);
        Assert.Equal(
            """
            add table ip t {  comment "rules for kube-proxy" ; }
            add chain ip t c { type nat hook output priority -100 ; }
            add rule ip t c reject comment "why"
            add element ip t m { 10.0.0.1 . tcp . 80 comment "ns/n:p" : goto c }
            delete element ip t m { 10.0.0.1 . tcp . 80 }
            add element ip t s { 10.0.0.1 }
            flush chain ip t c

            """, script);
    }
}
