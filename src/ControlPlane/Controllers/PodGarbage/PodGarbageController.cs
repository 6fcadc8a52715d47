using System.Text.Json;
using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.PodGarbage;

/// <summary>Every 20 s removes pods nobody else will: see <see cref="PodGarbageReason"/>. A missing node is believed after 40 s and a check.</summary>
[ActsAs("pod-garbage-collector")]
internal sealed class PodGarbageController : IController
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Quarantine = TimeSpan.FromSeconds(40);

    private readonly ControllerContext _context;
    private readonly Informer<Pod> _pods;
    private readonly Informer<Node> _nodes;
    private readonly Dictionary<string, DateTimeOffset> _missing = new(StringComparer.Ordinal);

    public PodGarbageController(ControllerContext context)
    {
        _context = context;
        _pods = context.Informers.Get<Pod>();
        _nodes = context.Informers.Get<Node>();
    }

    public string Name => "pod-garbage-collector-controller";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Period, _context.Time);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            await CollectAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CollectAsync(CancellationToken cancellationToken)
    {
        var pods = _pods.Items;
        var nodes = _nodes.Items.ToDictionary(node => node.Metadata.Name, StringComparer.Ordinal);
        var gone = await FindGoneNodesAsync(pods, nodes, cancellationToken).ConfigureAwait(false);
        foreach (var (pod, reason) in PodGarbagePlan.Plan(pods, nodes, gone, _context.Options.TerminatedPodGcThreshold))
        {
            await RemoveAsync(pod, reason, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HashSet<string>> FindGoneNodesAsync(IReadOnlyCollection<Pod> pods, Dictionary<string, Node> nodes, CancellationToken cancellationToken)
    {
        var now = _context.Time.GetUtcNow();
        var named = pods.Select(pod => pod.Spec.NodeName).Where(name => name.Length > 0 && !nodes.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        foreach (var back in _missing.Keys.Where(name => !named.Contains(name)).ToList())
        {
            _missing.Remove(back);
        }

        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (_missing.TryAdd(name, now) || now - _missing[name] < Quarantine)
            {
                continue;
            }

            if ((await _context.Client.GetAsync<Node>("", name, cancellationToken).ConfigureAwait(false)).IsNotFound)
            {
                gone.Add(name);
            }
        }

        return gone;
    }

    private async Task RemoveAsync(Pod pod, PodGarbageReason reason, CancellationToken cancellationToken)
    {
        var meta = pod.Metadata;
        if (reason != PodGarbageReason.Terminated && pod.Status.Phase is not ("Succeeded" or "Failed"))
        {
            await _context.Client.PatchAsync<Pod>(meta.Namespace, meta.Name, PatchType.Strategic, FailedStatus(pod, reason), cancellationToken, "status").ConfigureAwait(false);
        }

        await _context.Client.DeleteAsync<Pod>(
            meta.Namespace,
            meta.Name,
            cancellationToken,
            DeleteOptions.Empty with { GracePeriodSeconds = 0, Preconditions = Machinery.Meta.V1.Preconditions.Empty with { Uid = meta.Uid } }).ConfigureAwait(false);
    }

    private string FailedStatus(Pod pod, PodGarbageReason reason)
    {
        var status = new Dictionary<string, object> { ["phase"] = "Failed" };
        if (reason == PodGarbageReason.Orphaned)
        {
            status["conditions"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["type"] = "DisruptionTarget",
                    ["status"] = "True",
                    ["reason"] = "DeletionByPodGC",
                    ["message"] = "PodGC: node no longer exists",
                    ["lastTransitionTime"] = Time.From(_context.Time.GetUtcNow()).ToString(),
                },
            };
        }

        return JsonSerializer.Serialize(new { metadata = new { uid = pod.Metadata.Uid }, status });
    }
}
