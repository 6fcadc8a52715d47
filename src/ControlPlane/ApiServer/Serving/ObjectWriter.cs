using System.Buffers;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Tables;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Writes one stored object in the form and version asked for; the common form is the cache's bytes.</summary>
internal sealed class ObjectWriter(TimeProvider time)
{
    public ValueTask WriteAsync(ResourceRequest request, int code, CachedObject obj)
    {
        var form = request.Form;
        if (request.Served.IsStorageVersion && form.As == ResponseKind.Object)
        {
            if (form is { Format: BodyFormat.Json, Pretty: false })
            {
                return ResponseWriter.WriteJsonLineAsync(request.Http, code, obj.Json);
            }

            if (form.Format == BodyFormat.Protobuf)
            {
                return ResponseWriter.WriteBytesAsync(request.Http, code, MediaTypes.Protobuf, ProtoForms.Envelope(request.Served.Kind.Id, obj.ProtobufBody()));
            }
        }

        if (form is { As: ResponseKind.PartialObjectMetadata, IsList: true })
        {
            return ResponseWriter.WriteStatusAsync(
                request.Http,
                StatusErrors.NotAcceptable($"you requested PartialObjectMetadataList, but the requested object is not a list ({GoTypeName.Of(request.Served.Kind.Id)})"),
                form);
        }

        if (form.As == ResponseKind.Table && WrongInclude(request) is { } wrong)
        {
            return ResponseWriter.WriteStatusAsync(request.Http, wrong, form);
        }

        var converted = VersionBridge.FromStorage(request.Served, obj.Object);
        KubeObject body = form.As switch
        {
            ResponseKind.Table => TableOf(request).Build(
                [obj.Object], ListMeta.Empty with { ResourceVersion = obj.Object.Metadata.ResourceVersion }, Include(request), time.GetUtcNow(), apiVersion: form.MetaVersion),
            ResponseKind.PartialObjectMetadata => PartialObjects.Of(converted, form.MetaVersion),
            _ => converted,
        };
        return ResponseWriter.WriteObjectAsync(request.Http, code, body, form);
    }

    /// <summary>Rows are made from the stored version, whichever version is asked for.</summary>
    public static TableBuilder TableOf(ResourceRequest request) => new(request.Served.Definition!.Strategy);

    /// <summary>Null when the includeObject parameter is one.</summary>
    public static Status? WrongInclude(ResourceRequest request) => request.Query.Text("includeObject") is "" or "Object" or "None" or "Metadata"
        ? null
        : StatusErrors.BadRequest(
            $"Unable to convert to Table as requested: includeObject: Invalid value: {GoString.Quote(request.Query.Text("includeObject"))}: must be 'Metadata', 'Object', 'None', or empty");

    public static IncludeObject Include(ResourceRequest request) => request.Query.Get("includeObject") switch
    {
        "Object" => IncludeObject.Object,
        "None" => IncludeObject.None,
        _ => IncludeObject.Metadata,
    };
}
