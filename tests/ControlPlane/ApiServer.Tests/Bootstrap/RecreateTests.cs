using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Bootstrap;

[Collection(ServerCollection.Name)]
public sealed class RecreateTests(ServerFixture server)
{
    private const string Bindings = "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings";

    [Theory]
    [InlineData("system:basic-user", "true", "system:basic-user")]
    [InlineData("system:discovery", "false", "view")]
    public async Task BindingToAnotherRole_IsMadeAnewUnlessProtected(string name, string autoUpdate, string role)
    {
        Assert.Equal(200, (await server.Admin.DeleteAsync($"{Bindings}/{name}")).Code);
        var made = await server.Admin.PostAsync(
            Bindings,
            $$$"""{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRoleBinding","metadata":{"name":"{{{name}}}","annotations":{"rbac.authorization.kubernetes.io/autoupdate":"{{{autoUpdate}}}"}},"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"view"},"subjects":[]}""");
        Assert.Equal(201, made.Code);
        await using var restarted = await server.StartAnotherAsync();
        var now = (await server.Admin.GetAsync($"{Bindings}/{name}")).Json;
        Assert.Equal(role, (string)now["roleRef"]!["name"]!);
        Assert.Equal(autoUpdate == "false", (string)now["metadata"]!["uid"]! == (string)made.Json["metadata"]!["uid"]!);
    }
}
