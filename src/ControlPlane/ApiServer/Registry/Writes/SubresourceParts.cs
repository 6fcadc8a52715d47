using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>Which part of an object each of the whole-object subresources writes.</summary>
internal static class SubresourceParts
{
    public static ApiResult<MetaObject> Merge(WriteContext context, MetaObject current, MetaObject wanted) => (current, wanted, context.Subresource) switch
    {
        (Namespace old, Namespace @namespace, "finalize") => Metadata(
            old with { Spec = old.Spec with { Finalizers = @namespace.Spec.Finalizers } }, wanted),
        _ => wanted,
    };

    private static MetaObject Metadata(MetaObject merged, MetaObject wanted) => merged with
    {
        Metadata = merged.Metadata with { ResourceVersion = wanted.Metadata.ResourceVersion, ManagedFields = wanted.Metadata.ManagedFields, Uid = wanted.Metadata.Uid },
    };
}
