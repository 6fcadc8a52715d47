using Kubestrel.ApiServer.Authorization.Bootstrap;
using Kubestrel.Kinds.Rbac.V1;

namespace Kubestrel.Controllers.Framework;

public sealed class ControllerAccountsTests
{
    public static TheoryData<string> Accounts => [.. ControllerList.All.Select(entry => entry.Account).Distinct()];

    [Theory]
    [MemberData(nameof(Accounts))]
    public void EveryController_ActsAsAnAccountWithItsOwnBootstrapRole(string account)
    {
        var role = "system:controller:" + account;
        Assert.Single(BootstrapPolicy.All.OfType<ClusterRole>(), candidate => candidate.Metadata.Name == role);
        var binding = Assert.Single(BootstrapPolicy.All.OfType<ClusterRoleBinding>(), candidate => candidate.RoleRef.Name == role);
        var subject = Assert.Single(binding.Subjects);
        Assert.Equal(("ServiceAccount", "kube-system", account), (subject.Kind, subject.Namespace, subject.Name));
    }

    [Fact]
    public void NoBootstrapRole_IsOfAnotherDistribution() =>
        Assert.DoesNotContain(BootstrapPolicy.All, obj => obj.Metadata.Name.Contains("openshift", StringComparison.Ordinal));
}
