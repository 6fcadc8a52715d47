using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Coordination.V1;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.NodeLifecycle;

/// <summary>
/// Watches over nodes: marks silent ones, taints them by their conditions at once (NoSchedule) and at a limited rate (NoExecute), and marks their
/// pods as not ready. The evictions themselves are the taint eviction controller's.
/// </summary>
[ActsAs("node-controller")]
internal sealed partial class NodeLifecycleController : IController, IDisposable
{
    private const string LeaseNamespace = "kube-node-lease";
    private const string ExcludeDisruption = "node.kubernetes.io/exclude-disruption";

    private readonly ControllerContext _context;
    private readonly IEventRecorder _events;
    private readonly ILogger<NodeLifecycleController> _logger;
    private readonly Informer<Node> _nodes;
    private readonly Informer<Pod> _pods;
    private readonly Informer<Lease> _leases;
    private readonly NodeWriter _writer;
    private readonly Zones _zones;
    private readonly Reconciler<string> _taints;
    private readonly Reconciler<ObjectKey> _bound;
    private readonly Dictionary<string, Node> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeHealth> _health = new(StringComparer.Ordinal);
    private readonly HashSet<string> _retry = new(StringComparer.Ordinal);

    public NodeLifecycleController(ControllerContext context)
    {
        _context = context;
        _events = context.Events("node-controller");
        _logger = context.Loggers.CreateLogger<NodeLifecycleController>();
        _writer = new(context.Client, _events, context.Time);
        _zones = new(context.Options);
        _taints = new(Name, context.Time, _logger, TaintAsync);
        _bound = new(Name, context.Time, _logger, MarkBoundPodAsync);
        _nodes = context.Informers.Get<Node>();
        _pods = context.Informers.Get<Pod>();
        _leases = context.Informers.Get<Lease>(new ListRequest { Namespace = LeaseNamespace });
        ControllerIndexes.AddNodes(_pods);
        _nodes.Subscribe(NodeChanged);
        _pods.Subscribe(change =>
        {
            if (change.New is { Spec.NodeName.Length: > 0 } pod && change.Old?.Spec.NodeName != pod.Spec.NodeName
                && _nodes.Find("", pod.Spec.NodeName) is { } node && NodeConditions.IsKnownNotReady(node))
            {
                _bound.Add(change.Key);
            }
        });
    }

    public string Name => "node-lifecycle-controller";

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_taints.RunAsync(cancellationToken), _bound.RunAsync(cancellationToken), Task.Run(() => MonitorAsync(cancellationToken), CancellationToken.None));

    public void Dispose()
    {
        _taints.Dispose();
        _bound.Dispose();
    }

    private async Task MonitorAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
            {
                LogFailed(exception);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(_context.Options.NodeMonitorPeriod, _context.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look at all nodes.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var nodes = _nodes.Items.ToList();
        await NoteComingAndGoingAsync(nodes, cancellationToken).ConfigureAwait(false);
        var ready = new Dictionary<string, List<bool>>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var status = await CheckAsync(node, cancellationToken).ConfigureAwait(false);
            if (!node.Metadata.Labels.ContainsKey(ExcludeDisruption))
            {
                var zone = Zones.KeyOf(node);
                if (!ready.TryGetValue(zone, out var list))
                {
                    ready[zone] = list = [];
                }

                list.Add(status == "True");
            }
        }

        var (allDown, recovered) = _zones.Update(ready);
        if (allDown)
        {
            foreach (var node in nodes)
            {
                await ReachableAsync(node, cancellationToken).ConfigureAwait(false);
            }
        }

        if (recovered)
        {
            var now = _context.Time.GetUtcNow();
            foreach (var node in nodes.Where(node => _health.ContainsKey(node.Metadata.Name)))
            {
                _health[node.Metadata.Name] = _health[node.Metadata.Name] with { Heard = now };
            }
        }

        await EvictAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task NoteComingAndGoingAsync(List<Node> nodes, CancellationToken cancellationToken)
    {
        foreach (var node in nodes.Where(node => !_known.ContainsKey(node.Metadata.Name)))
        {
            _known[node.Metadata.Name] = node;
            _events.Record(node, "Normal", "RegisteredNode", $"Node {node.Metadata.Name} event: Registered Node {node.Metadata.Name} in Controller");
            await ReachableAsync(node, cancellationToken).ConfigureAwait(false);
        }

        var present = nodes.Select(static node => node.Metadata.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _known.Values.Where(node => !present.Contains(node.Metadata.Name)).ToList())
        {
            _known.Remove(gone.Metadata.Name);
            _health.Remove(gone.Metadata.Name);
            _retry.Remove(gone.Metadata.Name);
            _events.Record(gone, "Normal", "RemovingNode", $"Node {gone.Metadata.Name} event: Removing Node {gone.Metadata.Name} from Controller");
        }
    }

    /// <summary>Looks at one node; returns its Ready status after that.</summary>
    private async Task<string> CheckAsync(Node node, CancellationToken cancellationToken)
    {
        var name = node.Metadata.Name;
        var now = _context.Time.GetUtcNow();
        var observed = NodeConditions.ReadyStatus(node);
        var health = _health[name] = NodeHealth.Of(_health.GetValueOrDefault(name), node, _leases.Find(LeaseNamespace, name), now);

        // 1. A node that is not heard of is Unknown.
        var current = observed;
        if (NodeConditions.IsSilent(node, health, _context.Options, now) && NodeConditions.Silent(node, now) is var conditions && conditions != node.Status.Conditions)
        {
            var changed = node with { Status = node.Status with { Conditions = conditions } };
            var written = await _context.Client.UpdateStatusAsync(changed, cancellationToken).ConfigureAwait(false);
            if (!written.IsSuccess)
            {
                return observed;
            }

            _health[name] = health with { Ready = NodeConditions.Find(changed, "Ready") };
            current = "Unknown";
        }

        if (NodeConditions.Find(node, "Ready") is null && current == observed)
        {
            return current;
        }

        // 2. Its taint for evictions follows what was observed: the next look follows what is written now.
        await FollowAsync(node, observed, cancellationToken).ConfigureAwait(false);

        // 3. Its pods are no longer ready.
        var lost = current != "True" && observed == "True";
        if (lost)
        {
            _events.Record(node, "Normal", "NodeNotReady", $"Node {name} status is now: NodeNotReady");
        }

        if (lost || (_retry.Contains(name) && observed != "True"))
        {
            var marked = await _writer.MarkNotReadyAsync(_pods.FindByIndex(ControllerIndexes.Node, name), cancellationToken).ConfigureAwait(false);
            _ = marked ? _retry.Remove(name) : _retry.Add(name);
        }
        else
        {
            _retry.Remove(name);
        }

        return current;
    }

    private async Task FollowAsync(Node node, string ready, CancellationToken cancellationToken)
    {
        var tainter = _zones.Tainter(Zones.KeyOf(node));
        if (NodeTaints.EvictionKey(ready) is not { } key)
        {
            await ReachableAsync(node, cancellationToken).ConfigureAwait(false);
        }
        else if (NodeTaints.Has(node.Spec.Taints, key == NodeTaints.NotReady ? NodeTaints.Unreachable : NodeTaints.NotReady, "NoExecute"))
        {
            // From one evil to the other: the pods' time is running already.
            await _writer.TaintAsync(node, current => NodeTaints.WithEvictionTaint(current.Spec.Taints, ready, _context.Time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        }
        else if (!NodeTaints.Has(node.Spec.Taints, key, "NoExecute"))
        {
            tainter.Add(node.Metadata.Name);
        }
    }

    private async Task ReachableAsync(Node node, CancellationToken cancellationToken)
    {
        await _writer.TaintAsync(node, static current => NodeTaints.WithEvictionTaint(current.Spec.Taints, "True", default), cancellationToken).ConfigureAwait(false);
        _zones.Tainter(Zones.KeyOf(node)).Remove(node.Metadata.Name);
    }

    /// <summary>Taints as many nodes as the rates of their zones allow.</summary>
    private async Task EvictAsync(CancellationToken cancellationToken)
    {
        foreach (var tainter in _zones.Tainters.ToList())
        {
            while (tainter.Take(_context.Time.GetUtcNow()) is { } name)
            {
                if (_nodes.Find("", name) is { } node && NodeConditions.ReadyStatus(node) is var ready && NodeTaints.EvictionKey(ready) is not null
                    && !await _writer.TaintAsync(node, current => NodeTaints.WithEvictionTaint(current.Spec.Taints, NodeConditions.ReadyStatus(current), _context.Time.GetUtcNow()), cancellationToken).ConfigureAwait(false))
                {
                    tainter.Add(name);
                    break;
                }
            }
        }
    }

    private void NodeChanged(Change<Node> change)
    {
        if (change.New is { } node && (NodeTaints.WithSchedulingTaints(node, default) != node.Spec.Taints || !NodeLabels.Missing(node).IsEmpty))
        {
            _taints.Add(node.Metadata.Name);
        }
    }

    /// <summary>Brings the NoSchedule taints and the old names of labels in line.</summary>
    private async Task<TimeSpan?> TaintAsync(string name, CancellationToken cancellationToken)
    {
        if (_nodes.Find("", name) is not { } node)
        {
            return null;
        }

        if (!await _writer.TaintAsync(node, current => NodeTaints.WithSchedulingTaints(current, _context.Time.GetUtcNow()), cancellationToken).ConfigureAwait(false))
        {
            return Reconciler<string>.BackOff;
        }

        if (NodeLabels.Missing(node) is { IsEmpty: false } labels)
        {
            await _writer.LabelAsync(node, labels, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>A pod that was bound to a node which had gone by then is not ready either.</summary>
    private async Task<TimeSpan?> MarkBoundPodAsync(ObjectKey key, CancellationToken cancellationToken) =>
        _pods.Find(key.Namespace, key.Name) is { } pod && _nodes.Find("", pod.Spec.NodeName) is { } node && NodeConditions.IsKnownNotReady(node)
        && !await _writer.MarkNotReadyAsync([pod], cancellationToken).ConfigureAwait(false)
            ? Reconciler<ObjectKey>.BackOff
            : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking at the nodes failed")]
    private partial void LogFailed(Exception exception);
}
