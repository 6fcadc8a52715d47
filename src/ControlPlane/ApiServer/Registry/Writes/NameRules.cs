using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>Name and namespace of a sent object against those of its URL.</summary>
internal static class NameRules
{
    public const string OtherNamespace = "the namespace of the provided object does not match the namespace sent on the request";

    /// <summary>Null when they agree.</summary>
    public static Status? Mismatch(WriteContext context, MetaObject obj)
    {
        var meta = obj.Metadata;
        if (meta.Name.Length == 0)
        {
            return StatusErrors.BadRequest($"the name of the object ({context.Name} based on URL) was undeterminable: name must be provided");
        }

        if (meta.Name != context.Name)
        {
            return StatusErrors.BadRequest($"the name of the object ({meta.Name}) does not match the name on the URL ({context.Name})");
        }

        return meta.Namespace.Length > 0 && context.Namespace.Length > 0 && meta.Namespace != context.Namespace ? StatusErrors.BadRequest(OtherNamespace) : null;
    }
}
