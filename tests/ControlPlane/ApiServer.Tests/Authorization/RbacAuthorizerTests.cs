using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Tests.Authorization;

public sealed class RbacAuthorizerTests
{
    private readonly RbacPolicy _policy = new();
    private readonly RbacAuthorizer _authorizer;

    public RbacAuthorizerTests()
    {
        _authorizer = new RbacAuthorizer(_policy);
        MetaObject[] objects =
        [
            Make.ClusterRole("reader", Make.Rule("core", "pods pods/log", "get list watch"), Make.Rule("apps", "*/scale", "get"), Make.Paths("/healthz /metrics/*", "get")),
            Make.ClusterRole("everything", Make.Rule("*", "*", "*"), Make.Paths("*", "*")),
            Make.ClusterRole("named", Make.Rule("core", "secrets", "get", "one two")),
            Make.Role("web", "editor", Make.Rule("core apps", "configmaps deployments", "*")),
            Make.ClusterBinding("readers", "reader", Make.Group("devs"), Make.User("jane")),
            Make.ClusterBinding("admins", "everything", Make.User("root")),
            Make.ClusterBinding("dangling", "gone", Make.User("lost")),
            Make.Binding("web", "editors", "Role", "editor", Make.Account("", "builder"), Make.Account("ci", "runner"), Make.User("jane")),
            Make.Binding("web", "namers", "ClusterRole", "named", Make.User("jane")),
        ];
        foreach (var obj in objects)
        {
            _policy.Set(obj);
        }
    }

    [Theory]
    [InlineData("jane", "", "get", "", "pods", "", "web", "x", true)]
    [InlineData("jane", "", "get", "", "pods", "", "other", "x", true)]
    [InlineData("jane", "", "list", "", "pods", "", "", "", true)]
    [InlineData("jane", "", "create", "", "pods", "", "web", "", false)]
    [InlineData("jane", "", "get", "", "pods", "log", "web", "x", true)]
    [InlineData("jane", "", "get", "", "pods", "exec", "web", "x", false)]
    [InlineData("jane", "", "get", "apps", "deployments", "scale", "other", "x", true)]
    [InlineData("jane", "", "get", "apps", "deployments", "status", "other", "x", false)]
    [InlineData("jane", "", "get", "apps", "scale", "", "other", "x", false)]
    [InlineData("jane", "", "delete", "apps", "deployments", "", "web", "x", true)]
    [InlineData("jane", "", "delete", "apps", "deployments", "", "other", "x", false)]
    [InlineData("jane", "", "delete", "batch", "deployments", "", "web", "x", false)]
    [InlineData("jane", "", "get", "", "secrets", "", "web", "two", true)]
    [InlineData("jane", "", "get", "", "secrets", "", "web", "three", false)]
    [InlineData("jane", "", "get", "", "secrets", "", "web", "", false)]
    [InlineData("bob", "devs", "get", "", "pods", "", "x", "y", true)]
    [InlineData("bob", "ops", "get", "", "pods", "", "x", "y", false)]
    [InlineData("devs", "", "get", "", "pods", "", "x", "y", false)]
    [InlineData("root", "", "anything", "any.group", "things", "sub", "ns", "n", true)]
    [InlineData("system:serviceaccount:web:builder", "", "update", "", "configmaps", "", "web", "x", true)]
    [InlineData("system:serviceaccount:ci:runner", "", "update", "", "configmaps", "", "web", "x", true)]
    [InlineData("system:serviceaccount:ci:builder", "", "update", "", "configmaps", "", "web", "x", false)]
    public void ResourceRequests_AreDecidedByRules(
        string user, string group, string verb, string apiGroup, string resource, string subresource, string @namespace, string name, bool allowed)
    {
        var who = group.Length == 0 ? new UserInfo(user) : new UserInfo(user, group);

        Assert.Equal(allowed, _authorizer.Authorize(AuthorizationAttributes.ForResource(who, verb, apiGroup, resource, @namespace, name, subresource)).IsAllowed);
    }

    [Theory]
    [InlineData("jane", "get", "/healthz", true)]
    [InlineData("jane", "get", "/healthz/etcd", false)]
    [InlineData("jane", "get", "/metrics/a", true)]
    [InlineData("jane", "get", "/metrics", false)]
    [InlineData("jane", "post", "/healthz", false)]
    [InlineData("root", "post", "/any/path", true)]
    public void PathRequests_AreDecidedByRules(string user, string verb, string path, bool allowed) =>
        Assert.Equal(allowed, _authorizer.Authorize(AuthorizationAttributes.ForPath(new UserInfo(user), verb, path)).IsAllowed);

    [Theory]
    [InlineData("jane", "get", "pods", "web", "RBAC: allowed by ClusterRoleBinding \"readers\" of ClusterRole \"reader\" to User \"jane\"")]
    [InlineData("jane", "get", "configmaps", "web", "RBAC: allowed by RoleBinding \"editors/web\" of Role \"editor\" to User \"jane\"")]
    [InlineData("system:serviceaccount:web:builder", "get", "configmaps", "web", "RBAC: allowed by RoleBinding \"editors/web\" of Role \"editor\" to ServiceAccount \"builder/web\"")]
    [InlineData("lost", "get", "pods", "web", "RBAC: clusterrole.rbac.authorization.k8s.io \"gone\" not found")]
    [InlineData("nobody", "get", "pods", "web", "")]
    public void Reasons_NameTheBindingOrTheMissingRole(string user, string verb, string resource, string @namespace, string reason) =>
        Assert.Equal(reason, _authorizer.Authorize(AuthorizationAttributes.ForResource(new UserInfo(user), verb, "", resource, @namespace)).Reason);

    [Fact]
    public void Changes_CountAtOnceForTheSameUser()
    {
        var user = new UserInfo("new");
        var question = AuthorizationAttributes.ForResource(user, "get", "", "pods", "web", "x");
        Assert.False(_authorizer.Authorize(question).IsAllowed);

        _policy.Set(Make.ClusterBinding("added", "reader", Make.User("new")));
        Assert.True(_authorizer.Authorize(question).IsAllowed);

        _policy.Set(Make.ClusterBinding("added", "reader", Make.User("other")));
        Assert.False(_authorizer.Authorize(question).IsAllowed);

        _policy.Set(Make.ClusterBinding("added", "reader", Make.User("new")));
        _policy.Set(Make.ClusterRole("reader", Make.Rule("core", "nodes", "get")));
        Assert.False(_authorizer.Authorize(question).IsAllowed);

        _policy.Set(Make.ClusterRole("reader", Make.Rule("core", "pods", "get")));
        Assert.True(_authorizer.Authorize(question).IsAllowed);

        _policy.Remove(Make.ClusterBinding("added", "reader"));
        Assert.False(_authorizer.Authorize(question).IsAllowed);
    }

    [Fact]
    public void AggregatingRole_HasTheRulesOfTheRolesItSelects()
    {
        var selector = new AggregationRule { ClusterRoleSelectors = [new LabelSelector { MatchLabels = ValueMap.Of(("to", "all")) }] };
        _policy.Set(Make.ClusterRole("all", Make.Rule("core", "stale", "get")) with { AggregationRule = selector });
        _policy.Set(Make.ClusterBinding("all", "all", Make.User("sum")));
        var user = new UserInfo("sum");
        Assert.False(May("widgets"));

        var part = Make.ClusterRole("part", Make.Rule("core", "widgets", "get"));
        _policy.Set(part with { Metadata = part.Metadata with { Labels = ValueMap.Of(("to", "all")) } });
        Assert.True(May("widgets"));
        Assert.False(May("stale"));

        _policy.Remove(part);
        Assert.False(May("widgets"));

        bool May(string resource) => _authorizer.Authorize(AuthorizationAttributes.ForResource(user, "get", "", resource, "web")).IsAllowed;
    }
}
