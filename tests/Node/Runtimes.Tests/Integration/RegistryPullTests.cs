using Kubestrel.Processes;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Images;
using Kubestrel.Runtimes.Processes;
using Kubestrel.Testing;

namespace Kubestrel.Runtimes.Tests.Integration;

/// <summary>Ordinary pulls from a registry.</summary>
[Collection(ContainerdCollection.Name)]
public sealed class RegistryPullTests(ContainerdCluster cluster)
{
    private const string Needs = "needs root, containerd, runc, CNI plugins, busybox-static and docker-registry";

    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Pull_FromRegistry_ImageIsThere(bool password, bool tls)
    {
        Skip.IfNot(ContainerdCluster.IsPossible && File.Exists(LoopbackRegistry.Program), Needs);
        Assert.Null(cluster.ImportError);
        await using var registry = await LoopbackRegistry.StartAsync(password, tls);
        var image = new ImageSpec($"{registry.Host}/demo:1");
        await PushAsync(registry, image.Image, password, tls);
        Assert.True((await cluster.Runtime.RemoveImageAsync(image, default)).IsOk);

        var credential = new RegistryCredential { UserName = LoopbackRegistry.User, Password = LoopbackRegistry.Password };
        if (tls)
        {
            Assert.False((await cluster.Runtime.PullImageAsync(image, credential, null, default)).IsOk);

            // Read at each pull: the file needs no restart.
            await TrustAsync(registry, cluster.Layout.RegistryConfig);
        }

        if (password)
        {
            Assert.False((await cluster.Runtime.PullImageAsync(image, null, null, default)).IsOk);
            Assert.False((await cluster.Runtime.PullImageAsync(image, credential with { Password = "wrong" }, null, default)).IsOk);
        }

        var pulled = await cluster.Runtime.PullImageAsync(image, password ? credential : null, null, default);
        Assert.True(pulled.IsOk, pulled.Error?.ToString());
        var found = (await cluster.Runtime.GetImageAsync(image, default)).Value?.Image;
        Assert.Contains(image.Image, found?.RepoTags ?? []);

        var absent = await cluster.Runtime.PullImageAsync(new($"{registry.Host}/demo:2"), password ? credential : null, null, default);
        Assert.True(absent.Error?.IsNotFound, absent.Error?.ToString());
        Assert.True((await cluster.Runtime.RemoveImageAsync(image, default)).IsOk);
    }

    private static async Task TrustAsync(LoopbackRegistry registry, string hosts)
    {
        var folder = Directory.CreateDirectory(Path.Combine(hosts, registry.Host)).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "hosts.toml"),
            $"server = \"https://{registry.Host}\"\nca = \"{registry.CaFile}\"\n[host.\"https://{registry.Host}\"]\nca = \"{registry.CaFile}\"\n");
    }

    private async Task PushAsync(LoopbackRegistry registry, string image, bool password, bool tls)
    {
        var binaries = ContainerdBinaries.Find(ContainerdCluster.Options)!;
        var hosts = Path.Combine(cluster.Layout.Home, "push-hosts");
        if (tls)
        {
            await TrustAsync(registry, hosts);
        }

        string[] options =
        [
            .. password ? (string[])["--user", $"{LoopbackRegistry.User}:{LoopbackRegistry.Password}"] : [],
            .. tls ? (string[])["--hosts-dir", hosts] : ["--plain-http"],
        ];

        // An image of its own: removing one name over CRI removes every name of the same content.
        using var layer = new LayerBuilder();
        var file = Path.Combine(cluster.Layout.Home, "pushed.tar");
        await using (var output = File.Create(file))
        {
            OciArchive.Write(output, [OciImageBuilder.Build([image], layer.Text("registry", registry.Host).Build(), [], ["/registry"])]);
        }

        await CtrAsync("images", "import", file);
        await CtrAsync(["images", "push", .. options, image]);

        async Task CtrAsync(params string[] arguments)
        {
            var result = await new CommandRunner().RunAsync(
                new(binaries.Ctr, ["--address", cluster.Layout.Socket, "--namespace", "k8s.io", .. arguments]), default);
            Assert.True(result.Succeeded, result.Stderr);
        }
    }
}
