using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Admission.Namespaces;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Tests.Admission;

public sealed class NamespaceLifecycleTests
{
    private readonly NamespaceLifecycle _plugin = new(new FakeObjects(
        new Namespace { Metadata = Make.Meta("", "web") },
        new Namespace { Metadata = Make.Meta("", "going"), Status = NamespaceStatus.Empty with { Phase = "Terminating" } }));

    [Theory]
    [InlineData("default", true)]
    [InlineData("kube-system", true)]
    [InlineData("kube-public", true)]
    [InlineData("kube-node-lease", false)]
    [InlineData("web", false)]
    public async Task ImmortalNamespaces_AreNotDeleted(string name, bool refused)
    {
        var error = await CheckAsync(Writes.Delete("", "namespaces", new Namespace { Metadata = Make.Meta("", name) }));

        Assert.Equal(refused ? $"namespaces \"{name}\" is forbidden: this namespace may not be deleted" : null, error?.Message);
    }

    [Fact]
    public async Task MissingNamespace_IsNotFound()
    {
        var error = await CheckAsync(Writes.Create("", "pods", Make.Pod("none", "p"), @namespace: "none"));

        Assert.Equal((404, "namespaces \"none\" not found", "namespaces"), (error!.Code, error.Message, error.Details!.Kind));
    }

    [Fact]
    public async Task TerminatingNamespace_TakesNothingNew()
    {
        var error = await CheckAsync(Writes.Create("apps", "deployments", Make.Pod("going", "p"), @namespace: "going"));

        Assert.Equal("deployments.apps \"p\" is forbidden: unable to create new content in namespace going because it is being terminated", error!.Message);
        Assert.Equal(
            ("NamespaceTerminating", "namespace going is being terminated", "metadata.namespace"),
            (error.Details!.Causes[0].Reason, error.Details.Causes[0].Message, error.Details.Causes[0].Field));
        Assert.Null(await CheckAsync(Writes.Update("", "pods", Make.Pod("going", "p"), Make.Pod("going", "p"))));
        Assert.Null(await CheckAsync(Writes.Delete("", "pods", Make.Pod("going", "p"))));
    }

    [Fact]
    public async Task OtherWrites_Pass()
    {
        Assert.Null(await CheckAsync(Writes.Create("", "pods", Make.Pod("web", "p"))));
        Assert.Null(await CheckAsync(Writes.Create("", "nodes", new Node(), @namespace: "")));
        Assert.Null(await CheckAsync(Writes.Create("", "namespaces", new Namespace(), @namespace: "new")));
        Assert.Null(await CheckAsync(Writes.Create("authorization.k8s.io", "localsubjectaccessreviews", new Node(), @namespace: "none")));
    }

    private async Task<Status?> CheckAsync(AdmissionRequest request) => (await _plugin.AdmitAsync(request, CancellationToken.None)).Error;
}
