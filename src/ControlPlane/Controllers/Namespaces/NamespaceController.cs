using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.Namespaces;

/// <summary>
/// Empties a namespace that is being deleted, then lets it go: (1) delete the objects of every namespaced resource,
/// (2) report what is left in its conditions and come back, (3) with nothing left, take its finalizer off.
/// </summary>
[ActsAs("namespace-controller")]
internal sealed class NamespaceController : IController
{
    private static readonly ResourceInfo[] Resources =
    [
        .. ApiKinds.Registry.Kinds
            .Select(kind => kind.Resource)
            .OfType<ResourceInfo>()
            .Where(resource => resource.Namespaced && resource.Supports("list") && resource.Supports("delete") && resource.Id.Group != "events.k8s.io")
            .GroupBy(resource => resource.Id.GroupResource)
            .Select(versions => versions.MinBy(resource => resource.Id.Version.Length)!),
    ];

    private readonly ControllerContext _context;
    private readonly Reconciler<string> _reconciler;

    public NamespaceController(ControllerContext context)
    {
        _context = context;
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<NamespaceController>(), ReconcileAsync, workers: 4);
        context.Informers.Get<Namespace>().Subscribe(change =>
        {
            if (change.New is { Metadata.DeletionTimestamp: not null })
            {
                _reconciler.Add(change.Key.Name);
            }
        });
    }

    public string Name => "namespace-controller";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using (_reconciler)
        {
            await _reconciler.RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TimeSpan?> ReconcileAsync(string name, CancellationToken cancellationToken)
    {
        var read = await _context.Client.GetAsync<Namespace>("", name, cancellationToken).ConfigureAwait(false);
        if (!read.IsSuccess || read.Value.Metadata.DeletionTimestamp is null || read.Value.Spec.Finalizers.IsEmpty)
        {
            return null;
        }

        // 1. Delete.
        var content = await DeleteContentAsync(name, cancellationToken).ConfigureAwait(false);

        // 2. Report.
        var reported = await _context.Client.ModifyAsync<Namespace>(
            "", name, current => NamespaceConditions.Apply(current, content, _context.Time.GetUtcNow()), cancellationToken, "status").ConfigureAwait(false);
        if (!content.IsEmpty)
        {
            return TimeSpan.FromSeconds(1);
        }

        // 3. Finalize.
        await FinalizeAsync(reported.Value, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<NamespaceContent> DeleteContentAsync(string name, CancellationToken cancellationToken)
    {
        var remaining = new Dictionary<string, int>(StringComparer.Ordinal);
        var finalizers = new Dictionary<string, int>(StringComparer.Ordinal);
        var failures = new List<string>();
        foreach (var resource in Resources)
        {
            var selection = new ListRequest { Namespace = name };
            var listed = await _context.Client.ListAsync(resource, selection, cancellationToken).ConfigureAwait(false);
            if (!listed.IsSuccess)
            {
                if (!listed.IsNotFound)
                {
                    failures.Add($"{resource.Id.GroupResource}: {listed.Error.Message}");
                }

                continue;
            }

            if (listed.Value.Items.Count == 0)
            {
                continue;
            }

            if (listed.Value.Items.Any(item => item.Metadata.DeletionTimestamp is null))
            {
                var delete = new WriteRequest(WriteVerb.DeleteCollection, resource, name, "")
                {
                    Selection = selection,
                    Delete = DeleteOptions.Empty with { PropagationPolicy = "Background" },
                };
                var deleted = await _context.Client.WriteAsync(delete, cancellationToken).ConfigureAwait(false);
                if (!deleted.IsSuccess)
                {
                    failures.Add($"{resource.Id.GroupResource}: {deleted.Error.Message}");
                }

                listed = await _context.Client.ListAsync(resource, selection, cancellationToken).ConfigureAwait(false);
            }

            Count(resource, listed.Value.Items, remaining, finalizers);
        }

        return new(remaining, finalizers, failures);
    }

    private static void Count(ResourceInfo resource, IReadOnlyList<MetaObject> items, Dictionary<string, int> remaining, Dictionary<string, int> finalizers)
    {
        if (items.Count > 0)
        {
            remaining[$"{resource.Id.Resource}.{resource.Id.Group}"] = items.Count;
        }

        foreach (var finalizer in items.SelectMany(item => item.Metadata.Finalizers))
        {
            finalizers[finalizer] = finalizers.GetValueOrDefault(finalizer) + 1;
        }
    }

    private async Task FinalizeAsync(Namespace target, CancellationToken cancellationToken)
    {
        var finalized = target with { Spec = target.Spec with { Finalizers = target.Spec.Finalizers.RemoveAll(finalizer => finalizer == "kubernetes") } };
        var written = await _context.Client.UpdateAsync(finalized, cancellationToken, "finalize").ConfigureAwait(false);
        if (!written.IsSuccess && !written.IsNotFound)
        {
            throw new ApiException(written.Error);
        }
    }
}
