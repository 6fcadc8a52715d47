using System.Collections.Concurrent;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>The field managers of all resources and subresources in the versions of requests. Made on first use.</summary>
internal sealed class ManagedFields(ResourceCatalog catalog, TimeProvider time)
{
    private readonly ConcurrentDictionary<(GroupVersionKind Kind, string Subresource), FieldManager> _managers = new();
    private readonly ConcurrentDictionary<GroupVersionKind, MetaObject> _empty = new();

    /// <summary>The object, in the storage version, with its managed fields brought up to date.</summary>
    /// <param name="old">Null for a create.</param>
    public MetaObject Update(WriteContext context, MetaObject? old, MetaObject obj)
    {
        var served = context.Served;
        var live = old is null ? Empty(served.Kind) : VersionBridge.FromStorage(served, old);
        if (served.IsStorageVersion)
        {
            return Of(context).Update(live, obj, context.Manager);
        }

        var updated = Of(context).Update(live, VersionBridge.FromStorage(served, obj), context.Manager);
        return obj with { Metadata = obj.Metadata with { ManagedFields = updated.Metadata.ManagedFields } };
    }

    /// <summary>The applied configuration merged into the live object, in the version of the request.</summary>
    public Decoded Apply(WriteContext context, MetaObject? live, ReadOnlyMemory<byte> configuration) =>
        Of(context).Apply(
            live is null ? Empty(context.Served.Kind) : VersionBridge.FromStorage(context.Served, live),
            configuration,
            context.Manager,
            context.Force,
            context.Validation);

    private FieldManager Of(WriteContext context) =>
        _managers.GetOrAdd((context.Served.Kind.Id, context.Subresource), static (key, state) => state.self.Make(state.served, key.Subresource), (self: this, served: context.Served));

    private FieldManager Make(ServedResource served, string subresource)
    {
        ServedResource? Version(string apiVersion) => GroupVersion.TryParse(apiVersion, out var version)
            ? catalog.Find(new GroupVersionResource(version.Group, version.Version, served.Info.Name)) : null;

        return new(
            new FieldManagerOptions(served.Kind)
            {
                Subresource = subresource,
                ResetFields = ResetFields.Of(served.Info, subresource),
                ApplyDefaults = served.Strategy.ApplyDefaults,
                Convert = (obj, apiVersion) => Version(apiVersion) is { } other && ReferenceEquals(other.Definition, served.Definition)
                    ? VersionBridge.FromStorage(other, VersionBridge.ToStorage(served, obj)) : null,
                KindOf = apiVersion => Version(apiVersion)?.Kind,
            },
            time);
    }

    private MetaObject Empty(KindInfo kind) => _empty.GetOrAdd(
        kind.Id,
        static (_, info) =>
        {
            var input = new JsonInput("{}"u8);
            return (MetaObject)info.ReadJson(ref input) with { ApiVersion = info.Id.ApiVersion, Kind = info.Id.Kind };
        },
        kind);
}
