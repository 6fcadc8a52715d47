using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry.Reads;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Patches;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using PatchType = Kubestrel.Codecs.Patches.PatchType;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>All writes of stored resources, in the version of the request; shared by HTTP and the client in this process.</summary>
internal sealed class ResourceWriter(WriteServices services, ResourceReader reader)
{
    private readonly CreateOperation _create = new(services);
    private readonly DeleteOperation _delete = new(services);
    private readonly UpdateOperation _update = new(services, new CreateOperation(services));

    public WriteServices Services => services;

    public ValueTask<WriteOutcome> CreateAsync(WriteContext context, MetaObject obj, CancellationToken cancellationToken) =>
        _create.RunAsync(context, ToStored(context.Served, obj), cancellationToken);

    public ValueTask<WriteOutcome> UpdateAsync(WriteContext context, MetaObject obj, CancellationToken cancellationToken)
    {
        if (NameRules.Mismatch(context, obj) is { } mismatch)
        {
            return ValueTask.FromResult<WriteOutcome>(mismatch);
        }

        var stored = ToStored(context.Served, obj);
        var createMissing = context.Subresource.Length == 0 && context.Definition.Strategy.AllowCreateOnUpdate;
        return _update.RunAsync(context, current => Part(context, current, stored), createMissing, ownFields: true, cancellationToken);
    }

    public ValueTask<WriteOutcome> PatchAsync(WriteContext context, PatchType type, ReadOnlyMemory<byte> patch, CancellationToken cancellationToken) =>
        type == PatchType.Apply
            ? _update.RunAsync(context, current => Applied(context, current, patch), context.Subresource.Length == 0, ownFields: false, cancellationToken)
            : _update.RunAsync(context, current => Patched(context, current!, type, patch), createMissing: false, ownFields: true, cancellationToken);

    /// <summary>An update by a function of the current object; for subresources with rules of their own.</summary>
    public ValueTask<WriteOutcome> ChangeAsync(
        WriteContext context, Func<CachedObject?, ApiResult<MetaObject>> change, bool ownFields, CancellationToken cancellationToken) =>
        _update.RunAsync(context, change, createMissing: false, ownFields, cancellationToken);

    public ValueTask<WriteOutcome> DeleteAsync(WriteContext context, DeleteOptions options, CancellationToken cancellationToken) =>
        _delete.RunAsync(context, options, cancellationToken);

    /// <summary>Deletes what matches; objects that are gone already do not count. Yields what was found.</summary>
    public async ValueTask<ApiResult<ListPage>> DeleteCollectionAsync(
        WriteContext context, ListQuery query, DeleteOptions options, CancellationToken cancellationToken)
    {
        var listed = await reader.ListAsync(context.Definition, query, cancellationToken).ConfigureAwait(false);
        if (listed.Error is not null)
        {
            return listed;
        }

        foreach (var item in listed.Value.Items)
        {
            var one = context with { Name = item.Name, Namespace = item.Namespace };
            var outcome = await _delete.RunAsync(one, options, cancellationToken).ConfigureAwait(false);
            if (outcome.Error is { Code: not 404 } error)
            {
                return error;
            }
        }

        return listed;
    }

    /// <summary>Defaults of the request's version, then the storage version with its own.</summary>
    public static MetaObject ToStored(ServedResource served, MetaObject obj)
    {
        obj = served.Strategy.ApplyDefaults(obj);
        return served.IsStorageVersion ? obj : served.Definition!.Strategy.ApplyDefaults(VersionBridge.ToStorage(served, obj));
    }

    private static ApiResult<MetaObject> Patched(WriteContext context, CachedObject current, PatchType type, ReadOnlyMemory<byte> patch)
    {
        var patcher = new ObjectPatcher(context.Served.Kind);
        var decoded = context.Served.IsStorageVersion
            ? patcher.Apply(current.Json, type, patch.Span, context.Validation)
            : patcher.Apply(VersionBridge.FromStorage(context.Served, current.Object), type, patch.Span, context.Validation);
        return Result(context, current, decoded);
    }

    private ApiResult<MetaObject> Applied(WriteContext context, CachedObject? current, ReadOnlyMemory<byte> configuration) =>
        Result(context, current, services.ManagedFields.Apply(context, current?.Object, configuration));

    private static ApiResult<MetaObject> Result(WriteContext context, CachedObject? current, Decoded decoded)
    {
        if (decoded.Failure is { } failure)
        {
            return failure;
        }

        foreach (var warning in decoded.Warnings)
        {
            if (!context.Warnings.Contains(warning))
            {
                context.Warnings.Add(warning);
            }
        }

        var obj = (MetaObject)decoded.Object!;
        if (current is not null && NameRules.Mismatch(context, obj) is { } mismatch)
        {
            return mismatch;
        }

        var stored = ToStored(context.Served, obj);
        return current is null ? stored : Part(context, current, stored);
    }

    /// <summary>Of a subresource's object only its part counts; the rest is the current object's.</summary>
    private static ApiResult<MetaObject> Part(WriteContext context, CachedObject? current, MetaObject obj) =>
        current is null || context.Subresource is "" or "status" ? obj : SubresourceParts.Merge(context, current.Object, obj);
}
