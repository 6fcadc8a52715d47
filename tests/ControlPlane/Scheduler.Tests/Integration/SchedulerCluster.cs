using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Requests;
using Kubestrel.ControlPlane.Shared;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Scheduler.Tests.Integration;

/// <summary>The scheduler beside the real API server, on a clock of its own.</summary>
internal sealed class SchedulerCluster : IAsyncDisposable
{
    private readonly MemoryServer _server;
    private readonly EventList _events = new();
    private Scheduler _scheduler;

    private SchedulerCluster(MemoryServer server, Random random)
    {
        _server = server;
        Client = server.ClientOf("tester");
        _scheduler = Create(random);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public IKubeClient Client { get; }

    /// <summary>"about reason message", in order.</summary>
    public IReadOnlyCollection<string> Events => _events.Lines;

    public static async Task<SchedulerCluster> StartAsync(Random? random = null)
    {
        var cluster = new SchedulerCluster(await MemoryServer.StartAsync(), random ?? new Random(1));
        await cluster._scheduler.StartAsync(CancellationToken.None);
        return cluster;
    }

    /// <summary>Ends the scheduler and starts another one that knows nothing.</summary>
    public async Task RestartAsync()
    {
        await _scheduler.DisposeAsync();
        _scheduler = Create(new Random(1));
        await _scheduler.StartAsync(CancellationToken.None);
    }

    public Task StopSchedulerAsync() => _scheduler.DisposeAsync().AsTask();

    public async Task AddAsync(params MetaObject[] objects)
    {
        foreach (var obj in objects)
        {
            var created = obj switch
            {
                Node node => (await Client.CreateAsync(node, default)).As<KubeObject>(),
                Pod pod => (await Client.CreateAsync(pod, default)).As<KubeObject>(),
                _ => throw new ArgumentException($"{obj.GetType().Name} is not expected here."),
            };
            Assert.True(created.IsSuccess, created.IsSuccess ? "" : created.Error.Message);
        }
    }

    public async Task<Pod?> PodAsync(string name)
    {
        var read = await Client.GetAsync<Pod>("default", name, default);
        return read.IsSuccess ? read.Value : null;
    }

    public async Task<string> NodeOfAsync(string pod) => (await PodAsync(pod))?.Spec.NodeName ?? "";

    /// <summary>Waits until the condition holds, while the scheduler's clock runs.</summary>
    public Task UntilAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        MemoryServer.UntilAsync(
            async () =>
            {
                Time.Advance(TimeSpan.FromMilliseconds(100));
                return await condition();
            },
            what);

    public async ValueTask DisposeAsync()
    {
        await _scheduler.DisposeAsync();
        await _server.DisposeAsync();
    }

    private Scheduler Create(Random random) => new(_server.ClientOf("system:kube-scheduler"), _events, Time, random, NullLoggerFactory.Instance);

    private sealed class EventList : IEventRecorder
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void Record(MetaObject about, string type, string reason, string message, string fieldPath = "") =>
            Lines.Enqueue($"{about.Metadata.Name} {reason} {message}");
    }
}
