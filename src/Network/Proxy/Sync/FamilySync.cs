using Kubestrel.Proxy.Backends;
using Kubestrel.Proxy.Metrics;
using Kubestrel.Proxy.Planning;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Proxy.Sync;

/// <summary>
/// Brings one family's table to what the catalog says. The first time, after a change of settings, and after a refused transaction the table is made
/// anew as a whole, which also repairs what others did to it; otherwise only what changed is sent.
/// </summary>
internal sealed partial class FamilySync(IpFamily family, IRuleBackend backend, TimeProvider time, ProxyMetrics metrics, ILogger logger)
{
    /// <summary>How long flushed chains wait for their deletion; kernels before 6.2 notice only later that nothing refers to them.</summary>
    public static readonly TimeSpan StaleChainAge = TimeSpan.FromSeconds(1);

    private readonly AppliedTable _applied = new();
    private PlanSettings? _settings;
    private bool _rebuild = true;

    public IpFamily Family => family;

    /// <summary>When there will be flushed chains to delete; null without any.</summary>
    public DateTimeOffset? NextCleanup => _applied.StaleChains.Count == 0 ? null : _applied.StaleChains.Values.Min() + StaleChainAge;

    public (int Internal, int External) NoLocalEndpoints =>
        (_applied.Fragments.Values.Sum(f => f.NoLocalInternal), _applied.Fragments.Values.Sum(f => f.NoLocalExternal));

    /// <summary>Forces the next sync to make the whole table anew.</summary>
    public void Invalidate() => _rebuild = true;

    /// <summary>False when the table could not be brought up to date; the next call starts from nothing.</summary>
    public async Task<bool> SyncAsync(ServiceCatalog catalog, IReadOnlyCollection<ServiceKey> changed, PlanSettings settings, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        if (!ReferenceEquals(settings, _settings))
        {
            _settings = settings;
            _rebuild = true;
        }

        if (!_rebuild)
        {
            await DeleteStaleChainsAsync(cancellationToken).ConfigureAwait(false);
            var planner = new ServicePlanner(settings);
            var fragments = changed.Distinct().ToDictionary(k => k, k => catalog.Read(k, family) is { } s ? planner.Plan(s) : RuleFragment.Empty);
            var change = TableDiff.Between(_applied, fragments, family.AddressType());
            if (await ApplyAsync(change, cancellationToken).ConfigureAwait(false) is not { } problem)
            {
                Commit(change);
                metrics.Synced(time.GetElapsedTime(start), full: false, time.GetUtcNow());
                return true;
            }

            metrics.SyncFailed();
            LogPartialFailed(logger, family, problem);
        }

        return await RebuildAsync(catalog, settings, start, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> RebuildAsync(ServiceCatalog catalog, PlanSettings settings, long start, CancellationToken cancellationToken)
    {
        _rebuild = true;
        var planner = new ServicePlanner(settings);
        var fragments = catalog.ReadAll(family).ToDictionary(s => s.Key, planner.Plan);
        var clients = fragments.Values.Any(f => !f.AffinitySets.IsEmpty)
            ? await backend.ListAffinityAsync(cancellationToken).ConfigureAwait(false)
            : new Dictionary<string, IReadOnlyList<AffinityClient>>();
        var change = TableDiff.Rebuild(SkeletonPlanner.Plan(settings), fragments, clients, family.AddressType());
        if (await ApplyAsync(change, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            metrics.SyncFailed();
            LogFullFailed(logger, family, problem);
            return false;
        }

        _applied.Clear();
        Commit(change);
        _rebuild = false;
        LogRebuilt(logger, family, fragments.Count);
        metrics.Synced(time.GetElapsedTime(start), full: true, time.GetUtcNow());
        return true;
    }

    private Task<string?> ApplyAsync(TableChange change, CancellationToken cancellationToken) => change.Operations.Count == 0
        ? Task.FromResult<string?>(null)
        : backend.ApplyAsync(change.Operations, cancellationToken);

    private void Commit(TableChange change)
    {
        _applied.Commit(change.Fragments);
        var now = time.GetUtcNow();
        foreach (var chain in change.Flushed)
        {
            _applied.StaleChains[chain] = now;
        }

        foreach (var chain in change.Revived)
        {
            _applied.StaleChains.Remove(chain);
        }
    }

    private async Task DeleteStaleChainsAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = _applied.StaleChains.Where(c => now - c.Value >= StaleChainAge).Select(c => c.Key).ToArray();
        if (due.Length == 0)
        {
            return;
        }

        if (await backend.ApplyAsync([.. due.Select(NftOperation.DeleteChain)], cancellationToken).ConfigureAwait(false) is { } problem)
        {
            metrics.CleanupFailed();
            LogCleanupFailed(logger, family, problem);
            foreach (var chain in due)
            {
                _applied.StaleChains[chain] = now;
            }

            return;
        }

        foreach (var chain in due)
        {
            _applied.StaleChains.Remove(chain);
        }
    }
}
