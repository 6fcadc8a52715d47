using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Codecs.Tables;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Writes objects that are not stored (a scale): as they are, as metadata, or as a table of name and age.</summary>
internal static class PlainObjects
{
    public static ValueTask WriteAsync<T>(ResourceRequest request, int code, T obj, DateTimeOffset now) where T : MetaObject
    {
        KubeObject body = request.Form.As switch
        {
            ResponseKind.PartialObjectMetadata => PartialObjects.Of(obj, request.Form.MetaVersion),
            ResponseKind.Table => new TableBuilder(new DefaultStrategy<T>()).Build(
                [obj], ListMeta.Empty with { ResourceVersion = obj.Metadata.ResourceVersion }, ObjectWriter.Include(request), now, apiVersion: request.Form.MetaVersion),
            _ => obj,
        };
        return ResponseWriter.WriteObjectAsync(request.Http, code, body, request.Form);
    }
}
