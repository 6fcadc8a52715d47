using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Bootstrap;
using Kubestrel.Kinds.Rbac.V1;

namespace Kubestrel.Clusters;

public sealed class ComponentUsersTests
{
    private static readonly UserInfo[] All =
    [
        ComponentUsers.ControllerManager, ComponentUsers.Scheduler, ComponentUsers.Proxy, ComponentUsers.Dns,
        ComponentUsers.Controller("deployment-controller"), ComponentUsers.Node("n"),
    ];

    [Fact]
    public void NoComponent_IsInSystemMasters() => Assert.All(All, user => Assert.False(user.IsInGroup(UserNames.GroupMasters), user.Name));

    [Fact]
    public void ServiceAccounts_HaveTheGroupsOfTheirTokens()
    {
        Assert.Equal("system:serviceaccount:kube-system:coredns", ComponentUsers.Dns.Name);
        Assert.Equal(["system:serviceaccounts", "system:serviceaccounts:kube-system", "system:authenticated"], ComponentUsers.Dns.Groups.ToArray());
    }

    [Fact]
    public void Users_AreBoundByBootstrapPolicy()
    {
        foreach (var user in new[] { ComponentUsers.ControllerManager, ComponentUsers.Scheduler, ComponentUsers.Proxy })
        {
            Assert.Contains(BootstrapPolicy.All.OfType<ClusterRoleBinding>(), binding => binding.Subjects.Any(subject => subject.Kind == "User" && subject.Name == user.Name));
        }
    }
}
