using Kubestrel.Client.Events;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Kubelet.Tests.Probes;

public sealed class ProbeWorkerTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly HttpRequests _http = new();
    private readonly GrpcHealth _grpc = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ScriptedExec _exec = new();
    private readonly List<string> _events = [];
    private readonly ProbeResults _results = new(_ => { });
    private PodStatus _status = PodStatus.Empty;
    private Task _loop = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
        _http.Dispose();
        _grpc.Dispose();
    }

    [Fact]
    public async Task Readiness_WaitsForTheDelayAndFollowsTheProbe()
    {
        Run(ProbeKind.Readiness, new() { InitialDelaySeconds = 5, PeriodSeconds = 10 });
        await Eventually.TrueAsync(() => _results.Get(ProbeKind.Readiness, "one") == ProbeOutcome.Failure);
        Assert.Equal(0, _exec.Calls);

        await AdvanceUntilAsync(() => _exec.Calls == 1);
        await Eventually.TrueAsync(() => _results.Get(ProbeKind.Readiness, "one") == ProbeOutcome.Success);
        Assert.True(_time.GetUtcNow() >= _status.ContainerStatuses[0].State.Running!.StartedAt.Value.AddSeconds(5));
    }

    [Fact]
    public async Task Liveness_FailsAfterTheThresholdAndThenRests()
    {
        _exec.ExitCode = 1;
        Run(ProbeKind.Liveness, new() { PeriodSeconds = 1, FailureThreshold = 3 });
        await AdvanceUntilAsync(() => _results.Get(ProbeKind.Liveness, "one") == ProbeOutcome.Failure);
        Assert.Equal(3, _exec.Calls);
        Assert.Equal(["Unhealthy Liveness probe failed: no", "Unhealthy Liveness probe failed: no", "Unhealthy Liveness probe failed: no"], _events);

        _exec.ExitCode = 0;
        Show("two");
        await AdvanceUntilAsync(() => _exec.Calls > 3);
        Assert.Equal(ProbeOutcome.Success, _results.Get(ProbeKind.Liveness, "two"));
        Assert.Null(_results.Get(ProbeKind.Liveness, "one"));
    }

    [Fact]
    public async Task Liveness_WaitsUntilTheContainerHasStarted()
    {
        Run(ProbeKind.Liveness, new() { PeriodSeconds = 1 }, started: false);
        await Eventually.TrueAsync(() => _results.Get(ProbeKind.Liveness, "one") == ProbeOutcome.Success);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, _exec.Calls);
        Show("one");
        await AdvanceUntilAsync(() => _exec.Calls > 0);
    }

    private void Run(ProbeKind kind, ProbeShape shape, bool started = true)
    {
        var container = TestPods.Container("main");
        var probe = Probe.Empty with
        {
            Exec = ExecAction.Empty with { Command = ["check"] },
            InitialDelaySeconds = shape.InitialDelaySeconds,
            PeriodSeconds = shape.PeriodSeconds,
            FailureThreshold = shape.FailureThreshold,
            SuccessThreshold = 1,
            TimeoutSeconds = 1,
        };
        Show("one", started);
        var runner = new ProbeRunner(_exec, _http, _grpc, _time);
        var worker = new ProbeWorker(new ProbeKey("uid", "main", kind), container, probe, runner, _results, _ => _status, new Recorder(_events), _time);
        _loop = worker.RunAsync(TestPods.Pod("web", container), _stop.Token);
    }

    private void Show(string id, bool started = true) => _status = PodStatus.Empty with
    {
        Phase = "Running",
        ContainerStatuses =
        [
            ContainerStatus.Empty with
            {
                Name = "main",
                ContainerID = $"fake://{id}",
                Started = started,
                State = ContainerState.Empty with { Running = ContainerStateRunning.Empty with { StartedAt = Time.From(_time.GetUtcNow()) } },
            },
        ],
    };

    private async Task AdvanceUntilAsync(Func<bool> condition) => await Eventually.TrueAsync(() =>
    {
        if (!condition())
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        return condition();
    });

    private sealed record ProbeShape
    {
        public int InitialDelaySeconds { get; init; }

        public int PeriodSeconds { get; init; }

        public int FailureThreshold { get; init; } = 1;
    }

    private sealed class ScriptedExec : IContainerExec
    {
        private int _calls;

        public int ExitCode { get; set; }

        public int Calls => Volatile.Read(ref _calls);

        public Task<RuntimeResult<ExecResult>> ExecSyncAsync(string containerId, IReadOnlyList<string> command, TimeSpan timeout, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _calls);
            return Task.FromResult<RuntimeResult<ExecResult>>(new ExecResult(ExitCode, "no"u8.ToArray(), default));
        }
    }

    private sealed class Recorder(List<string> events) : IEventRecorder
    {
        public void Record(MetaObject about, string type, string reason, string message, string fieldPath = "") => events.Add($"{reason} {message}");
    }
}
