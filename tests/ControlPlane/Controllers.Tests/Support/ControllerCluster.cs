using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Controllers.Support;

/// <summary>Controllers running on a memory API and a clock that runs while a test waits.</summary>
internal sealed class ControllerCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly InformerHub _informers;
    private readonly List<IController> _controllers;
    private Task _running = Task.CompletedTask;

    private ControllerCluster(FakeTimeProvider time, MemoryApi api, ControllerOptions options, Func<ControllerContext, IController>[] make)
    {
        Time = time;
        Api = api;
        _informers = new InformerHub(api, time, NullLoggerFactory.Instance);
        Context = new ControllerContext(api, _informers, _ => Events, time, new Random(1), NullLoggerFactory.Instance, options);
        _controllers = [.. make.Select(one => one(Context))];
    }

    public FakeTimeProvider Time { get; }

    public MemoryApi Api { get; }

    public ControllerContext Context { get; }

    public EventLog Events { get; } = new();

    /// <summary>How far the clock runs at each look of a waiting test.</summary>
    public TimeSpan Step { get; set; } = TimeSpan.FromMilliseconds(50);

    public static Task<ControllerCluster> StartAsync(params Func<ControllerContext, IController>[] make) => StartAsync(static _ => { }, make);

    /// <param name="prepare">Fills the API before the controllers start.</param>
    public static async Task<ControllerCluster> StartAsync(Action<MemoryApi> prepare, params Func<ControllerContext, IController>[] make)
    {
        var time = new FakeTimeProvider(Samples.Start);
        var api = new MemoryApi(time);
        prepare(api);
        var cluster = new ControllerCluster(time, api, new ControllerOptions(), make);
        await cluster._informers.StartAsync(CancellationToken.None);
        cluster._running = Task.WhenAll(cluster._controllers.Select(controller => controller.RunAsync(cluster._stop.Token)));
        return cluster;
    }

    /// <summary>Waits, with the clock running, until the condition holds.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, "The condition never held.");
            await Task.Delay(1);
            Time.Advance(Step);
        }
    }

    /// <summary>Lets the controllers do all they have to do: nothing is written for a while.</summary>
    public async Task SettleAsync()
    {
        for (var (quiet, last) = (0, -1); quiet < 20;)
        {
            await Task.Delay(1);
            Time.Advance(Step);
            var writes = Api.Writes.Count;
            (quiet, last) = writes == last ? (quiet + 1, last) : (0, writes);
        }
    }

    /// <summary>Plays the node: all pods that are pending run and are ready.</summary>
    public void RunPods(Func<Pod, bool>? which = null)
    {
        foreach (var pod in Api.All<Pod>().Where(pod => pod.Status.Phase is "" or "Pending" && pod.Metadata.DeletionTimestamp is null && which?.Invoke(pod) != false))
        {
            Api.Change(pod, current => Samples.Ready(current, Machinery.Time.From(Time.GetUtcNow())));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _informers.DisposeAsync();
        foreach (var controller in _controllers.OfType<IDisposable>())
        {
            controller.Dispose();
        }

        _stop.Dispose();
    }
}
