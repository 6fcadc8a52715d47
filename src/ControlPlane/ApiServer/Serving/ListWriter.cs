using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Reads;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Tables;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Writes lists: in JSON the items' cached bytes are copied behind one another, without their kind and apiVersion as upstream.</summary>
internal sealed class ListWriter(TimeProvider time, CompressionRule compression)
{
    /// <summary>Bytes buffered before the connection's pace is waited for.</summary>
    private const int FlushEvery = 256 * 1024;

    public ValueTask WriteAsync(ResourceRequest request, ListPage page)
    {
        var form = request.Form;
        if (form.As == ResponseKind.Object && request.Served.IsStorageVersion)
        {
            if (form is { Format: BodyFormat.Json, Pretty: false })
            {
                return WriteJsonAsync(request, page);
            }

            if (form.Format == BodyFormat.Protobuf)
            {
                return WriteProtobufAsync(request, page);
            }
        }

        if (form is { As: ResponseKind.PartialObjectMetadata, IsList: false })
        {
            return ResponseWriter.WriteStatusAsync(
                request.Http,
                StatusErrors.NotAcceptable($"you requested PartialObjectMetadata, but the requested object is a list ({GoTypeName.Of(request.Served.Kind.Id)}List)"),
                form);
        }

        if (form.As == ResponseKind.Table && ObjectWriter.WrongInclude(request) is { } wrong)
        {
            return ResponseWriter.WriteStatusAsync(request.Http, wrong, form);
        }

        var meta = MetaOf(page);
        if (form.As == ResponseKind.Object)
        {
            return WriteConvertedAsync(request, page);
        }

        var items = page.Items.Select(item => item.Object);
        KubeObject body = form.As == ResponseKind.Table
            ? ObjectWriter.TableOf(request).Build(items, meta, ObjectWriter.Include(request), time.GetUtcNow(), apiVersion: form.MetaVersion)
            : PartialObjects.ListOf(items, meta, form.MetaVersion);
        return SendAsync(request, MediaTypes.NameOf(form.Format), BodyEncoder.Encode(body, form.Format, form.Pretty));
    }

    private async ValueTask WriteJsonAsync(ResourceRequest request, ListPage page)
    {
        var head = Head(request.Served, page);
        var items = page.Items;
        long length = head.Length + 3 + Math.Max(0, items.Count - 1);
        for (var i = 0; i < items.Count; i++)
        {
            length += items[i].Json.Length - items[i].BodyAt + 1;
        }

        var response = request.Http.Response;
        response.StatusCode = 200;
        response.ContentType = MediaTypes.Json;
        if (compression.Applies(request.Http, length))
        {
            response.Headers.ContentEncoding = "gzip";
            response.Headers.Vary = "Accept-Encoding";
            var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
            await using (gzip.ConfigureAwait(false))
            {
                var zipped = PipeWriter.Create(gzip, new StreamPipeWriterOptions(minimumBufferSize: 64 * 1024));
                await CopyItemsAsync(zipped, head, items, request.Aborted).ConfigureAwait(false);
                await zipped.CompleteAsync().ConfigureAwait(false);
            }

            return;
        }

        response.ContentLength = length;
        await CopyItemsAsync(response.BodyWriter, head, items, request.Aborted).ConfigureAwait(false);
    }

    private static async ValueTask CopyItemsAsync(PipeWriter writer, byte[] head, List<CachedObject> items, CancellationToken cancellationToken)
    {
        writer.Write(head);
        var buffered = head.Length;
        for (var i = 0; i < items.Count; i++)
        {
            buffered += CopyItem(writer, items[i], first: i == 0);
            if (buffered >= FlushEvery)
            {
                buffered = 0;
                if ((await writer.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCompleted)
                {
                    return;
                }
            }
        }

        writer.Write("]}\n"u8);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static int CopyItem(PipeWriter writer, CachedObject item, bool first)
    {
        writer.Write(first ? "{"u8 : ",{"u8);
        writer.Write(item.Json.AsSpan(item.BodyAt));
        return item.Json.Length;
    }

    private ValueTask WriteProtobufAsync(ResourceRequest request, ListPage page)
    {
        using var body = new ProtoOutput();
        for (var i = page.Items.Count - 1; i >= 0; i--)
        {
            body.Bytes(2, page.Items[i].ProtobufBody());
        }

        body.Message(1, MetaOf(page));
        return SendAsync(request, MediaTypes.Protobuf, ProtoForms.Envelope(ListKind(request.Served), body.Written));
    }

    private ValueTask WriteConvertedAsync(ResourceRequest request, ListPage page)
    {
        if (request.Form.Format == BodyFormat.Protobuf)
        {
            using var body = new ProtoOutput();
            for (var i = page.Items.Count - 1; i >= 0; i--)
            {
                using var item = new ProtoOutput();
                VersionBridge.FromStorage(request.Served, page.Items[i].Object).WriteProto(item);
                body.Bytes(2, item.Written);
            }

            body.Message(1, MetaOf(page));
            return SendAsync(request, MediaTypes.Protobuf, ProtoForms.Envelope(ListKind(request.Served), body.Written));
        }

        using var json = new JsonOutput();
        json.Raw(Head(request.Served, page));
        foreach (var item in page.Items)
        {
            (VersionBridge.FromStorage(request.Served, item.Object) with { Kind = "", ApiVersion = "" }).WriteJson(json);
        }

        json.EndList();
        json.EndObject();
        var output = new ArrayBufferWriter<byte>();
        if (request.Form.Format == BodyFormat.Yaml)
        {
            output.Write(Codecs.Yaml.YamlWriter.FromJson(json.Written));
        }
        else if (request.Form.Pretty)
        {
            Codecs.Json.JsonIndent.Write(json.Written, output);
        }
        else
        {
            output.Write(json.Written);
            output.Write("\n"u8);
        }

        return SendAsync(request, MediaTypes.NameOf(request.Form.Format), output.WrittenMemory);
    }

    private async ValueTask SendAsync(ResourceRequest request, string contentType, ReadOnlyMemory<byte> body)
    {
        if (!compression.Applies(request.Http, body.Length))
        {
            await ResponseWriter.WriteBytesAsync(request.Http, 200, contentType, body).ConfigureAwait(false);
            return;
        }

        var response = request.Http.Response;
        response.StatusCode = 200;
        response.ContentType = contentType;
        response.Headers.ContentEncoding = "gzip";
        response.Headers.Vary = "Accept-Encoding";
        var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            await gzip.WriteAsync(body, request.Aborted).ConfigureAwait(false);
        }
    }

    private static ListMeta MetaOf(ListPage page) => ListMeta.Empty with
    {
        ResourceVersion = page.Revision.ToString(CultureInfo.InvariantCulture),
        Continue = page.Continue,
        RemainingItemCount = page.Remaining,
    };

    private static GroupVersionKind ListKind(ServedResource served) => served.Kind.Id with { Kind = served.Kind.Id.Kind + "List" };

    /// <summary>Everything before the first item: <c>{"kind":"PodList","apiVersion":"v1","metadata":{...},"items":[</c>.</summary>
    private static byte[] Head(ServedResource served, ListPage page)
    {
        using var json = new JsonOutput();
        json.BeginObject();
        json.Name("\"kind\":"u8);
        json.Value(ListKind(served).Kind);
        json.Name("\"apiVersion\":"u8);
        json.Value(served.Kind.Id.ApiVersion);
        json.Name("\"metadata\":"u8);
        MetaOf(page).WriteJson(json);
        json.Name("\"items\":"u8);
        json.BeginList();
        return json.ToArray();
    }
}
