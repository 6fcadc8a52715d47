using System.Text;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Pods;

public sealed class StaticPodTests : IDisposable
{
    private const string Manifest = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: proxy
        spec:
          containers:
          - name: main
            image: docker.io/library/demo:1
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("kubestrel-manifests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Manifest_BecomesAPodOfTheNode()
    {
        var pod = new StaticPodReader("node", TimeProvider.System).Read("/m/proxy.yaml", Encoding.UTF8.GetBytes(Manifest), out var error)!;
        Assert.Equal("", error);
        Assert.Equal(("proxy-node", "default", "node", "Always"), (pod.Metadata.Name, pod.Metadata.Namespace, pod.Spec.NodeName, pod.Spec.RestartPolicy));
        Assert.Equal(pod.Metadata.Uid, pod.Metadata.Annotations["kubernetes.io/config.hash"]);
        Assert.Equal("file", pod.Metadata.Annotations["kubernetes.io/config.source"]);
        Assert.True(pod.IsStatic());
    }

    [Fact]
    public void OtherContent_IsRefusedWithTheReason()
    {
        Assert.Null(new StaticPodReader("node", TimeProvider.System).Read("/m/x.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {}\n"u8, out var error));
        Assert.Equal("metadata.name: Required value", error);
        Assert.Null(new StaticPodReader("node", TimeProvider.System).Read("/m/x.yaml", "{"u8, out error));
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task StaticPod_RunsWithAMirrorAndGoesWithItsFile()
    {
        await using var node = await TestNode.StartAsync(options => options with { StaticPodPath = _folder });
        var file = Path.Combine(_folder, "proxy.yaml");
        File.WriteAllText(file, Manifest);
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "proxy-node") is { Status.Phase: "Running" });

        var mirror = node.Pod("proxy-node");
        Assert.Equal(mirror.Metadata.Annotations["kubernetes.io/config.hash"], mirror.Metadata.Annotations["kubernetes.io/config.mirror"]);
        Assert.Equal(("Node", "node"), (mirror.Metadata.OwnerReferences[0].Kind, mirror.Metadata.OwnerReferences[0].Name));

        File.Delete(file);
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "proxy-node") is null);
        await Eventually.TrueAsync(() => node.Runtime.Faults.Calls.Any(call => call.Method == "StopSandbox"));
    }

    [Fact]
    public async Task ManifestThatComesBackUnchanged_RunsAgain()
    {
        await using var node = await TestNode.StartAsync(options => options with { StaticPodPath = _folder });
        var file = Path.Combine(_folder, "proxy.yaml");
        for (var round = 1; round <= 3; round++)
        {
            File.WriteAllText(file, Manifest);
            var wanted = round;
            await Eventually.TrueAsync(() => node.Runtime.Faults.Calls.Count(call => call.Method == "StartContainer") == wanted);
            File.Delete(file);
            await Eventually.TrueAsync(() => node.Runtime.Faults.Calls.Where(call => call.Method == "StopContainer").DistinctBy(call => call.Subject).Count() == wanted);
        }
    }

    [Fact]
    public async Task RestartOfTheAgent_LeavesStaticPodsRunning()
    {
        var folder = Directory.CreateTempSubdirectory("kubestrel-kubelet-").FullName;
        KubeletOptions Static(KubeletOptions options) => options with { StaticPodPath = _folder };
        File.WriteAllText(Path.Combine(_folder, "proxy.yaml"), Manifest);
        var first = new TestNode(Static, folder: folder);
        await first.Agent.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => first.Api.Find<Pod>("default", "proxy-node") is { Status.Phase: "Running" });
        await first.DisposeAsync();

        var second = new TestNode(Static, runtime: first.Runtime, api: first.Api, folder: folder);
        await second.Agent.StartAsync(CancellationToken.None);
        await second.Agent.Ready;
        await Eventually.TrueAsync(() => second.Agent.Parts.Director.Pods.Any());
        await second.Agent.Parts.Disposal.WhenRemovedAsync(second.Agent.Parts.Director.Uids.Single());
        await second.DisposeAsync();
        Assert.DoesNotContain(first.Runtime.Faults.Calls, call => call.Method is "StopContainer" or "StopSandbox");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task DeletedMirror_ComesBackWhileThePodRunsOn()
    {
        await using var node = await TestNode.StartAsync(options => options with { StaticPodPath = _folder });
        File.WriteAllText(Path.Combine(_folder, "proxy.yaml"), Manifest);
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "proxy-node") is { Status.Phase: "Running" });
        var before = node.Pod("proxy-node").Metadata.Uid;
        node.Api.DeletePod("proxy-node", 0);
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "proxy-node") is { Status.Phase: "Running" } pod && pod.Metadata.Uid != before);
        Assert.Equal(1, node.Runtime.Faults.Calls.Count(call => call.Method == "CreateContainer"));
    }
}
