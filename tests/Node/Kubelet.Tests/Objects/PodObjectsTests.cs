using Kubestrel.Kubelet.Objects;
using Kubestrel.Kubelet.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Kubelet.Tests.Objects;

public sealed class PodObjectsTests : IAsyncDisposable
{
    private readonly FakeApi _api = new(TimeProvider.System);
    private readonly List<string> _woken = [];
    private readonly PodObjects _objects;

    public PodObjectsTests() => _objects = new(_api, uid =>
    {
        lock (_woken)
        {
            _woken.Add(uid);
        }
    }, TimeProvider.System, NullLoggerFactory.Instance);

    public ValueTask DisposeAsync() => _objects.DisposeAsync();

    [Fact]
    public async Task ChangedObject_WakesItsPodsAndIsSeen()
    {
        Put("settings", "blue");
        var (one, two) = (User("one", "settings"), User("two", "settings"));
        _objects.Register(one);
        _objects.Register(two);
        Assert.Equal("blue", await ColorAsync("settings"));
        Assert.Empty(Woken());

        Put("settings", "red");
        await Eventually.TrueAsync(() => Woken().Distinct().Count() == 2);
        Assert.Equal("red", await ColorAsync("settings"));
    }

    [Fact]
    public async Task AbsentObject_IsNotFoundAndWakesWhenItComes()
    {
        _objects.Register(User("one", "settings"));
        var read = await _objects.GetConfigMapAsync("default", "settings", default);
        Assert.Equal("configmaps \"settings\" not found", read.Error!.Message);

        Put("settings", "blue");
        await Eventually.TrueAsync(() => Woken().Count > 0);
        Assert.Equal("blue", await ColorAsync("settings"));
    }

    [Fact]
    public async Task PodThatStarts_SeesWhatWasWrittenBeforeIt()
    {
        Put("settings", "0");
        _objects.Register(User("first", "settings"));
        Assert.Equal("0", await ColorAsync("settings"));
        for (var i = 1; i <= 50; i++)
        {
            Put("settings", $"{i}");
            _objects.Register(User($"pod-{i}", "settings"));
            Assert.Equal($"{i}", await ColorAsync("settings"));
        }
    }

    [Fact]
    public async Task Watches_AreOnOneNameAndEndWithTheLastPod()
    {
        Put("settings", "blue");
        var (one, two) = (User("one", "settings"), User("two", "settings"));
        _objects.Register(one);
        _objects.Register(two);
        _objects.Register(two);
        await Eventually.TrueAsync(() => _api.Watched("configmaps").SequenceEqual(["metadata.name=settings"]));

        _objects.Unregister(one.Metadata.Uid);
        Assert.Equal("blue", await ColorAsync("settings"));
        Assert.Single(_api.Watched("configmaps"));
        _objects.Unregister(two.Metadata.Uid);
        await Eventually.TrueAsync(() => _api.Watched("configmaps").Count == 0);
    }

    [Fact]
    public async Task ImmutableObject_IsNotWatchedAnyLonger()
    {
        _api.Put(Settings("settings", "blue") with { Immutable = true });
        _objects.Register(User("one", "settings"));
        await Eventually.TrueAsync(() => _api.Watched("configmaps").Count == 1);
        Assert.Equal("blue", await ColorAsync("settings"));
        await Eventually.TrueAsync(() => _api.Watched("configmaps").Count == 0);
        Assert.Equal("blue", await ColorAsync("settings"));
    }

    [Fact]
    public async Task MountedConfigMap_FollowsWithoutWaitingForASync()
    {
        await using var node = await TestNode.StartAsync(options => options with { SyncFrequency = TimeSpan.FromHours(1) });
        node.Api.Put(Settings("settings", "blue"));
        var pod = User("web", "settings");
        node.Api.Put(pod);
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
        var file = Path.Combine(node.Options.RootDirectory, "pods", pod.Metadata.Uid, "volumes/kubernetes.io~configmap/settings/color");
        Assert.Equal("blue", await File.ReadAllTextAsync(file));

        node.Api.Put(Settings("settings", "red"));
        await Eventually.TrueAsync(() => File.ReadAllText(file) == "red");
    }

    [Fact]
    public async Task VariableWhoseSecretComesLater_LetsTheContainerStartThen()
    {
        await using var node = await TestNode.StartAsync(options => options with { SyncFrequency = TimeSpan.FromHours(1) });
        node.Api.Put(TestPods.Pod("web", TestPods.Container("main") with
        {
            EnvFrom = [EnvFromSource.Empty with { SecretRef = SecretEnvSource.Empty with { Name = "keys" } }],
        }));
        await Eventually.TrueAsync(() => node.Status("web").ContainerStatuses.Find(status => status.Name == "main")?.State.Waiting?.Reason == "CreateContainerConfigError");
        node.Api.Put(Secret.Empty with { Metadata = ObjectMeta.Empty with { Name = "keys", Namespace = "default" } });
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
    }

    private static ConfigMap Settings(string name, string color) =>
        ConfigMap.Empty with { Metadata = ObjectMeta.Empty with { Name = name, Namespace = "default" }, Data = ValueMap.Of(("color", color)) };

    private static Pod User(string pod, string configMap) => TestPods.Pod(pod).With(spec => spec with
    {
        Volumes = [Volume.Empty with { Name = "settings", ConfigMap = ConfigMapVolumeSource.Empty with { Name = configMap } }],
    });

    private void Put(string name, string color) => _api.Put(Settings(name, color));

    private async Task<string> ColorAsync(string name) => (await _objects.GetConfigMapAsync("default", name, default)).Value.Data["color"];

    private List<string> Woken()
    {
        lock (_woken)
        {
            return [.. _woken];
        }
    }
}
