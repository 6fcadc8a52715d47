using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Evictions;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Status;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>
/// Registers the node and keeps its status current: looked at every 10 s and written when it changed or 5 min passed.
/// Until the node is ready the runtime is asked every 100 ms, so that readiness shows at once.
/// </summary>
internal sealed partial class NodeAgentLoop(
    KubeletOptions options,
    IKubeClient client,
    IRuntimeInfo runtime,
    IImageReader images,
    NodeFacts facts,
    NodeStatusBuilder builder,
    NodePressure pressure,
    IEventRecorder events,
    Func<int> port,
    TimeProvider time,
    ILogger<NodeAgentLoop> logger)
{
    private static readonly TimeSpan UnreadyInterval = TimeSpan.FromMilliseconds(100);
    private DateTimeOffset _lastReport;
    private NodeStatus _reported = NodeStatus.Empty;

    /// <summary>Completes when the node has been registered and is ready.</summary>
    public TaskCompletionSource Ready { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await StepAsync(cancellationToken).ConfigureAwait(false);
                failures = 0;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failures++;
                LogFailed(exception);
            }

            var isReady = facts.RuntimeError is null && facts.NetworkError is null && facts.Node is not null && failures == 0;
            var delay = isReady ? options.NodeStatusUpdateFrequency : UnreadyInterval * Math.Min(1 << Math.Min(failures, 6), 64);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        await ReadRuntimeAsync(cancellationToken).ConfigureAwait(false);
        var measurement = await MeasureAsync(cancellationToken).ConfigureAwait(false);
        if (facts.Node is null && !await RegisterAsync(measurement, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        await ReportAsync(measurement, cancellationToken).ConfigureAwait(false);
        if (facts.RuntimeError is null && facts.NetworkError is null)
        {
            Ready.TrySetResult();
        }
    }

    private async Task ReadRuntimeAsync(CancellationToken cancellationToken)
    {
        var status = await runtime.GetStatusAsync(cancellationToken).ConfigureAwait(false);
        if (!status.IsOk)
        {
            facts.RuntimeFailed($"container runtime is down: {status.Error}");
            return;
        }

        if (facts.Version is null)
        {
            var version = await runtime.GetVersionAsync(cancellationToken).ConfigureAwait(false);
            facts.Version = version.IsOk ? version.Value : null;
        }

        facts.Update(status.Value);
    }

    private async Task<NodeMeasurement> MeasureAsync(CancellationToken cancellationToken)
    {
        var listed = facts.RuntimeError is null ? await images.ListImagesAsync(null, cancellationToken).ConfigureAwait(false) : default;
        IReadOnlyList<ImageInfo> found = listed.IsOk && listed.Value is not null ? listed.Value : [];
        return new NodeMeasurement(
            time.GetUtcNow(), port(), found, pressure.Has(Signals.MemoryPressure), pressure.Has(Signals.DiskPressure), pressure.Has(Signals.PidPressure));
    }

    private async Task<bool> RegisterAsync(NodeMeasurement measurement, CancellationToken cancellationToken)
    {
        if (!options.RegisterNode)
        {
            var read = await client.GetAsync<Node>("", options.NodeName, cancellationToken).ConfigureAwait(false);
            facts.Node = read.ValueOrNull;
            return read.IsSuccess;
        }

        var created = await client.CreateAsync(builder.NewNode(measurement), cancellationToken).ConfigureAwait(false);
        if (created.IsSuccess)
        {
            facts.Node = created.Value;
            LogRegistered(options.NodeName);
            return true;
        }

        if (!created.AlreadyExists)
        {
            LogRefused(options.NodeName, created.Error.Message);
            throw new ApiException(created.Error);
        }

        var updated = await client.ModifyAsync<Node>("", options.NodeName, Reconcile, cancellationToken).ConfigureAwait(false);
        facts.Node = updated.Value;
        LogRegistered(options.NodeName);
        return true;
    }

    /// <summary>An object from an earlier run: our labels are set, everything else stays.</summary>
    private Node Reconcile(Node node)
    {
        var labels = node.Metadata.Labels;
        foreach (var (key, value) in builder.Labels())
        {
            labels = labels.GetValueOrDefault(key) == value ? labels : labels.With(key, value);
        }

        return labels == node.Metadata.Labels ? node : node with { Metadata = node.Metadata with { Labels = labels } };
    }

    private async Task ReportAsync(NodeMeasurement measurement, CancellationToken cancellationToken)
    {
        var node = facts.Node!;
        var status = builder.Status(node.Status, measurement);
        var isDue = measurement.Now - _lastReport >= options.NodeStatusReportFrequency;
        if (!isDue && WithoutHeartbeats(status) == WithoutHeartbeats(_reported))
        {
            return;
        }

        var written = await client.ModifyAsync<Node>(
            "", options.NodeName, current => current with { Status = builder.Status(current.Status, measurement) }, cancellationToken, "status").ConfigureAwait(false);
        if (!written.IsSuccess)
        {
            facts.Node = written.IsNotFound ? null : facts.Node;
            throw new ApiException(written.Error);
        }

        RecordChanges(node, written.Value);
        facts.Node = written.Value;
        _reported = status;
        _lastReport = measurement.Now;
    }

    private void RecordChanges(Node before, Node after)
    {
        foreach (var condition in after.Status.Conditions)
        {
            var old = before.Status.Conditions.Find(known => known.Type == condition.Type)?.Status;
            var isFirst = _lastReport == default;
            if (old == condition.Status && !isFirst)
            {
                continue;
            }

            var reason = condition.Type switch
            {
                "Ready" when condition.Status == "True" && (old != "True") => "NodeReady",
                "Ready" when condition.Status != "True" && old == "True" => "NodeNotReady",
                "MemoryPressure" => condition.Status == "True" ? "NodeHasInsufficientMemory" : "NodeHasSufficientMemory",
                "DiskPressure" => condition.Status == "True" ? "NodeHasDiskPressure" : "NodeHasNoDiskPressure",
                "PIDPressure" => condition.Status == "True" ? "NodeHasInsufficientPID" : "NodeHasSufficientPID",
                _ => "",
            };
            if (reason.Length > 0)
            {
                events.Record(AboutNode(), "Normal", reason, $"Node {options.NodeName} status is now: {reason}");
            }
        }
    }

    /// <summary>Events about the node carry its name as uid, as upstream's do.</summary>
    private Node AboutNode() => Node.Empty with { Metadata = ObjectMeta.Empty with { Name = options.NodeName, Uid = options.NodeName } };

    private static NodeStatus WithoutHeartbeats(NodeStatus status) =>
        status with { Conditions = status.Conditions.Map(condition => condition with { LastHeartbeatTime = default }) };

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered node {Node}")]
    private partial void LogRegistered(string node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Registration of node {Node} was refused: {Reason}")]
    private partial void LogRefused(string node, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The node's status could not be reported")]
    private partial void LogFailed(Exception exception);
}
