using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Authorization.Bootstrap;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Tests.Authorization;

public sealed class BootstrapPlanTests
{
    private readonly FakeObjects _objects = new();

    [Fact]
    public void Policy_HasUpstreamsCounts()
    {
        Assert.Equal(64, BootstrapPolicy.All.OfType<ClusterRole>().Count());
        Assert.Equal(7, BootstrapPolicy.All.OfType<Role>().Count());
        Assert.Equal(45, BootstrapPolicy.All.OfType<ClusterRoleBinding>().Count());
        Assert.Equal(7, BootstrapPolicy.All.OfType<RoleBinding>().Count());
        Assert.All(BootstrapPolicy.All, obj =>
        {
            Assert.Equal("rbac-defaults", obj.Metadata.Labels["kubernetes.io/bootstrapping"]);
            Assert.Equal("true", obj.Metadata.Annotations[BootstrapPlan.AutoUpdate]);
        });
    }

    [Fact]
    public void FirstStart_CreatesEverythingAndTheSecondNothing()
    {
        var writes = BootstrapPlan.For(_objects);
        Assert.Equal(BootstrapPolicy.All.Count, writes.Count);
        Assert.All(writes, write => Assert.Equal(BootstrapAction.Create, write.Action));

        Apply(writes);
        Assert.Empty(BootstrapPlan.For(_objects));
        Assert.NotEmpty(_objects.Get<ClusterRole>("", "admin")!.Rules);
    }

    [Fact]
    public void MissingRulesAndSubjects_ComeBackAndAdditionsStay()
    {
        Apply(BootstrapPlan.For(_objects));
        var view = _objects.Get<ClusterRole>("", "system:basic-user")!;
        _objects.Set(view with { Rules = [Make.Rule("core", "extras", "get")] });
        var binding = _objects.Get<ClusterRoleBinding>("", "system:basic-user")!;
        _objects.Set(binding with { Subjects = [Make.User("extra")] });

        Apply(BootstrapPlan.For(_objects));

        var rules = _objects.Get<ClusterRole>("", "system:basic-user")!.Rules;
        Assert.Equal("extras", rules[0].Resources[0]);
        Assert.Contains(rules, rule => rule.Resources.Contains("selfsubjectreviews"));
        Assert.Equal(["extra", "system:authenticated"], _objects.Get<ClusterRoleBinding>("", "system:basic-user")!.Subjects.Select(subject => subject.Name));
        Assert.Empty(BootstrapPlan.For(_objects));
    }

    [Fact]
    public void ProtectedObject_IsLeftAlone()
    {
        Apply(BootstrapPlan.For(_objects));
        var role = _objects.Get<ClusterRole>("", "system:basic-user")!;
        _objects.Set(role with { Rules = default, Metadata = role.Metadata with { Annotations = ValueMap.Of((BootstrapPlan.AutoUpdate, "false")) } });

        Assert.Empty(BootstrapPlan.For(_objects));
    }

    [Fact]
    public void OtherRoleInBinding_IsRecreated()
    {
        Apply(BootstrapPlan.For(_objects));
        var binding = _objects.Get<ClusterRoleBinding>("", "system:basic-user")!;
        _objects.Set(binding with { RoleRef = binding.RoleRef with { Name = "view" } });

        var write = Assert.Single(BootstrapPlan.For(_objects));
        Assert.Equal((BootstrapAction.Recreate, "system:basic-user"), (write.Action, write.Object.Metadata.Name));
    }

    [Theory]
    [InlineData("system:anonymous", "system:unauthenticated", "get", "/version", true)]
    [InlineData("system:anonymous", "system:unauthenticated", "get", "/healthz", true)]
    [InlineData("system:anonymous", "system:unauthenticated", "get", "/api", false)]
    [InlineData("jane", "system:authenticated", "get", "/apis/apps/v1", true)]
    [InlineData("jane", "system:authenticated", "get", "/metrics", false)]
    [InlineData("mon", "system:monitoring", "get", "/metrics", true)]
    [InlineData("sa", "system:serviceaccounts", "get", "/openid/v1/jwks", true)]
    public void Paths_AreOpenToThoseUpstreamOpensThemTo(string user, string group, string verb, string path, bool allowed) =>
        Assert.Equal(allowed, Authorizer().Authorize(AuthorizationAttributes.ForPath(new UserInfo(user, group), verb, path)).IsAllowed);

    [Theory]
    [InlineData("system:kube-scheduler", "create", "", "pods", "binding", "web", true)]
    [InlineData("system:kube-scheduler", "get", "", "secrets", "", "web", false)]
    [InlineData("system:kube-controller-manager", "create", "", "serviceaccounts", "token", "kube-system", true)]
    [InlineData("system:serviceaccount:kube-system:replicaset-controller", "create", "", "pods", "", "web", true)]
    [InlineData("system:serviceaccount:kube-system:job-controller", "update", "batch", "jobs", "status", "web", true)]
    [InlineData("system:serviceaccount:kube-system:job-controller", "create", "", "secrets", "", "web", false)]
    [InlineData("system:kube-proxy", "list", "discovery.k8s.io", "endpointslices", "", "", true)]
    [InlineData("jane", "create", "authorization.k8s.io", "selfsubjectaccessreviews", "", "", false)]
    public void Components_MayWhatTheyNeed(string user, string verb, string group, string resource, string subresource, string @namespace, bool allowed) =>
        Assert.Equal(allowed, Authorizer().Authorize(AuthorizationAttributes.ForResource(new UserInfo(user), verb, group, resource, @namespace, "x", subresource)).IsAllowed);

    [Theory]
    [InlineData("view", "get", "", "pods", true)]
    [InlineData("view", "get", "", "secrets", false)]
    [InlineData("edit", "get", "", "pods", true)]
    [InlineData("edit", "delete", "apps", "deployments", true)]
    [InlineData("edit", "create", "rbac.authorization.k8s.io", "roles", false)]
    [InlineData("admin", "create", "rbac.authorization.k8s.io", "roles", true)]
    [InlineData("admin", "delete", "apps", "deployments", true)]
    [InlineData("admin", "delete", "", "nodes", false)]
    public void UserFacingRoles_AggregateTheirParts(string role, string verb, string group, string resource, bool allowed)
    {
        var policy = Policy();
        policy.Set(Make.Binding("web", "b", "ClusterRole", role, Make.User("jane")));

        Assert.Equal(allowed, new RbacAuthorizer(policy).Authorize(AuthorizationAttributes.ForResource(new UserInfo("jane"), verb, group, resource, "web", "x")).IsAllowed);
    }

    private void Apply(IEnumerable<BootstrapWrite> writes)
    {
        foreach (var write in writes)
        {
            _objects.Set(write.Object);
        }
    }

    private static RbacPolicy Policy()
    {
        var policy = new RbacPolicy();
        foreach (var obj in BootstrapPolicy.All)
        {
            policy.Set(obj);
        }

        return policy;
    }

    private static RbacAuthorizer Authorizer() => new(Policy());
}
