using System.Collections.Concurrent;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>The field manager of each resource and subresource, in the storage version. Made on first use.</summary>
/// <param name="make">Makes the manager of a kind and subresource ("" for the resource itself).</param>
internal sealed class ManagedFields(Func<KindInfo, string, IFieldManager>? make)
{
    private readonly ConcurrentDictionary<(GroupVersionKind Kind, string Subresource), IFieldManager> _managers = new();
    private readonly ConcurrentDictionary<GroupVersionKind, MetaObject> _empty = new();

    /// <param name="old">Null for a create.</param>
    public MetaObject Update(WriteContext context, MetaObject? old, MetaObject obj) =>
        make is null ? obj : Of(context).Update(old ?? Empty(context.Definition.Kind), obj, context.Manager);

    public Decoded Apply(WriteContext context, MetaObject? live, ReadOnlyMemory<byte> configuration) =>
        make is null ? Decoded.Fail(StatusErrors.UnsupportedMediaType("apply needs a field manager")) : Of(context).Apply(live ?? Empty(context.Definition.Kind), configuration, context.Manager, context.Force, context.Validation);

    private IFieldManager Of(WriteContext context) =>
        _managers.GetOrAdd((context.Definition.Kind.Id, context.Subresource), static (key, state) => state.make(state.kind, key.Subresource), (make: make!, kind: context.Definition.Kind));

    private MetaObject Empty(KindInfo kind) => _empty.GetOrAdd(kind.Id, static (_, info) =>
    {
        var input = new Machinery.Json.JsonInput("{}"u8);
        return (MetaObject)info.ReadJson(ref input) with { ApiVersion = info.Id.ApiVersion, Kind = info.Id.Kind };
    }, kind);
}
