using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Tests.Authorization;

public sealed class EscalationCheckTests
{
    private static readonly UserInfo s_jane = new("jane", "system:authenticated");
    private readonly RbacPolicy _policy = new();
    private readonly EscalationCheck _check;

    public EscalationCheckTests()
    {
        _check = new EscalationCheck(_policy, new RbacAuthorizer(_policy));
        MetaObject[] objects =
        [
            Make.ClusterRole("reader", Make.Rule("core", "pods", "get list"), Make.Rule("core", "*/log", "get"), Make.Paths("/logs/*", "get")),
            Make.ClusterRole("secrets", Make.Rule("core", "secrets", "get")),
            Make.ClusterRole("binder", Make.Rule("rbac.authorization.k8s.io", "clusterroles", "bind", "secrets")),
            Make.ClusterRole("escalator", Make.Rule("rbac.authorization.k8s.io", "roles", "escalate")),
            Make.ClusterBinding("jane", "reader", Make.User("jane")),
            Make.ClusterBinding("bind", "binder", Make.User("bob")),
            Make.Binding("web", "escalate", "ClusterRole", "escalator", Make.User("eve")),
        ];
        foreach (var obj in objects)
        {
            _policy.Set(obj);
        }
    }

    [Fact]
    public void GrantingWhatOneHas_Passes()
    {
        Assert.Null(Check(s_jane, Make.Role("web", "r", Make.Rule("core", "pods", "get"), Make.Rule("core", "pods/log", "get"))));
        Assert.Null(Check(s_jane, Make.ClusterRole("r", Make.Rule("core", "pods", "get list", "one"), Make.Paths("/logs/a /logs/*", "get"))));
        Assert.Null(Check(s_jane, Make.ClusterBinding("b", "reader", Make.User("x"))));
    }

    [Fact]
    public void GrantingMore_IsRefusedInUpstreamsWords()
    {
        var error = Check(s_jane, Make.Role("web", "r", Make.Rule("core", "secrets", "get list"), Make.Rule("core", "pods", "delete get"), Make.Paths("/x", "get post")));

        Assert.Equal(403, error!.Code);
        Assert.Equal(
            """
            roles.rbac.authorization.k8s.io "r" is forbidden: user "jane" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
            {APIGroups:[""], Resources:["pods"], Verbs:["delete"]}
            {APIGroups:[""], Resources:["secrets"], Verbs:["get" "list"]}
            {NonResourceURLs:["/x"], Verbs:["get"]}
            {NonResourceURLs:["/x"], Verbs:["post"]}
            """,
            error.Message);
    }

    [Fact]
    public void BindingARoleWithMore_NeedsTheBindVerb()
    {
        var binding = Make.ClusterBinding("b", "secrets", Make.User("x"));

        Assert.StartsWith("clusterrolebindings.rbac.authorization.k8s.io \"b\" is forbidden: user \"jane\"", Check(s_jane, binding)!.Message);
        Assert.Null(Check(new UserInfo("bob"), binding));
        Assert.NotNull(Check(new UserInfo("bob"), Make.ClusterBinding("b", "reader", Make.User("x"))));
        Assert.Null(Check(new UserInfo("root", "system:masters"), binding));
    }

    [Fact]
    public void EscalateVerb_LetsRolesThroughInItsNamespace()
    {
        Assert.Null(Check(new UserInfo("eve"), Make.Role("web", "r", Make.Rule("*", "*", "*"))));
        Assert.NotNull(Check(new UserInfo("eve"), Make.Role("other", "r", Make.Rule("*", "*", "*"))));
        Assert.NotNull(Check(new UserInfo("eve"), Make.ClusterRole("r", Make.Rule("*", "*", "*"))));
    }

    [Fact]
    public void AggregationRule_NeedsEverything()
    {
        var role = Make.ClusterRole("sum") with { AggregationRule = new AggregationRule { ClusterRoleSelectors = [new LabelSelector()] } };

        Assert.Equal(
            "clusterroles.rbac.authorization.k8s.io \"sum\" is forbidden: must have cluster-admin privileges to use the aggregationRule",
            Check(s_jane, role)!.Message);
    }

    [Fact]
    public void MissingRole_IsNotFound() =>
        Assert.Equal("clusterrole.rbac.authorization.k8s.io \"gone\" not found", Check(s_jane, Make.ClusterBinding("b", "gone", Make.User("x")))!.Message);

    [Fact]
    public void ChangingOwnersAlone_Passes()
    {
        var old = Make.Role("web", "r", Make.Rule("*", "*", "*"));
        var changed = old with { Metadata = old.Metadata with { Finalizers = ["x"], ResourceVersion = "7" } };

        Assert.Null(_check.Check(s_jane, "web", "r", changed, old));
        Assert.NotNull(_check.Check(s_jane, "web", "r", changed with { Metadata = changed.Metadata with { Labels = ValueMap.Of(("a", "b")) } }, old));
    }

    private Status? Check(UserInfo user, MetaObject obj) => _check.Check(user, obj.Metadata.Namespace, obj.Metadata.Name, obj, null);
}
