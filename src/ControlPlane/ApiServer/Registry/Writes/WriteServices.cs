using System.Buffers;
using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Caching;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Storage;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>What every write needs: the cache, the store, admission, time and ids; and the step from object to stored bytes.</summary>
internal sealed class WriteServices(
    IObjectStore store, WatchCache cache, AdmissionChain admission, ManagedFields managedFields, IReadOnlyList<IWriteHook> hooks, TimeProvider time)
{
    public WatchCache Cache { get; } = cache;

    public AdmissionChain Admission { get; } = admission;

    public ManagedFields ManagedFields { get; } = managedFields;

    public IdSource Ids { get; } = new();

    public Time Now => Time.From(time.GetUtcNow());

    /// <summary>What a kind that records its requests may keep of this one.</summary>
    public RequestFacts Facts(WriteContext context)
    {
        var user = context.User;
        return new(
            user.Name,
            user.Uid,
            user.Groups.IsDefaultOrEmpty ? default : [.. user.Groups],
            user.Extra.Count == 0 ? default : user.Extra.ToValueMap(pair => pair.Key, pair => (ValueList<string>)[.. pair.Value]),
            Now);
    }

    public IWriteHook? HookOf(ResourceDefinition definition)
    {
        foreach (var hook in hooks)
        {
            if (hook.Resource == definition.GroupResource)
            {
                return hook;
            }
        }

        return null;
    }

    public CachedObject? Find(WriteContext context) => Cache.Of(context.Definition).Find(context.Key);

    /// <summary>Encodes without resourceVersion: the form that is stored.</summary>
    public static byte[] Encode(ResourceDefinition definition, MetaObject obj)
    {
        using var output = new JsonOutput();
        Stored(definition, obj).WriteJson(output);
        return output.ToArray();
    }

    public static MetaObject Stored(ResourceDefinition definition, MetaObject obj)
    {
        if (obj.Metadata.ResourceVersion.Length > 0)
        {
            obj = obj with { Metadata = obj.Metadata with { ResourceVersion = "" } };
        }

        return obj.Kind == definition.Kind.Id.Kind && obj.ApiVersion == definition.Kind.Id.ApiVersion
            ? obj
            : obj with { Kind = definition.Kind.Id.Kind, ApiVersion = definition.Kind.Id.ApiVersion };
    }

    /// <summary>
    /// Writes one version; when it is committed it is in the cache. The second value is true when another write came first.
    /// </summary>
    /// <param name="expectedRevision">0 creates.</param>
    public async ValueTask<(WriteOutcome Outcome, bool Conflict)> PutAsync(
        ResourceDefinition definition, string key, MetaObject obj, byte[] bytes, long expectedRevision, CancellationToken cancellationToken)
    {
        var pending = Cache.Pending.Announce(bytes, Stored(definition, obj));
        WriteResult result;
        try
        {
            result = await store.WriteAsync(WriteOperation.Put(key, bytes, expectedRevision), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Cache.Pending.Withdraw(bytes);
        }

        return result.Status switch
        {
            WriteStatus.Committed => (pending.Published ?? await PublishedAsync(definition, key).ConfigureAwait(false), false),
            WriteStatus.Conflict => (default, true),
            _ => (Refused(result), false),
        };
    }

    public async ValueTask<(Status? Error, long Revision, bool Conflict)> DeleteAsync(string key, long expectedRevision, CancellationToken cancellationToken)
    {
        var result = await store.WriteAsync(WriteOperation.Delete(key, expectedRevision), cancellationToken).ConfigureAwait(false);
        return result.Status switch
        {
            WriteStatus.Committed => (null, result.Revision, false),
            WriteStatus.Conflict => (null, 0, true),
            _ => (Refused(result), 0, false),
        };
    }

    private ValueTask<CachedObject> PublishedAsync(ResourceDefinition definition, string key) =>
        ValueTask.FromResult(Cache.Of(definition).Find(key) ?? throw new InvalidOperationException("A committed write was not published."));

    private static Status Refused(WriteResult result) => StatusErrors.InternalError(result.Failure?.Message ?? "the store refused the write");
}
