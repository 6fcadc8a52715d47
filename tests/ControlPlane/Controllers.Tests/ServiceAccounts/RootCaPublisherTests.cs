using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ServiceAccounts;

public sealed class RootCaPublisherTests
{
    [Fact]
    public async Task EveryNamespace_HasTheCaAndWhatItIsFor()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new RootCaPublisher(context with { Options = new ControllerOptions { RootCa = "ca" } }));
        cluster.Api.Put(Namespace.Empty with { Metadata = Samples.Meta("default", @namespace: "") });
        await cluster.UntilAsync(() => cluster.Api.Find<ConfigMap>("kube-root-ca.crt") is not null);
        var map = cluster.Api.Find<ConfigMap>("kube-root-ca.crt")!;
        Assert.Equal(ValueMap.Of(("ca.crt", "ca")), map.Data);
        Assert.StartsWith("Contains a CA bundle that can be used to verify the kube-apiserver", map.Metadata.Annotations["kubernetes.io/description"], StringComparison.Ordinal);

        cluster.Api.Change(map, static current => current with { Metadata = current.Metadata with { Annotations = default }, Data = ValueMap.Of(("ca.crt", "other"), ("more", "x")) });
        await cluster.UntilAsync(() => cluster.Api.Find<ConfigMap>("kube-root-ca.crt")!.Data == ValueMap.Of(("ca.crt", "ca")));
        Assert.Contains("kubernetes.io/description", cluster.Api.Find<ConfigMap>("kube-root-ca.crt")!.Metadata.Annotations.Select(static pair => pair.Key));
    }
}
