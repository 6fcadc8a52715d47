using System.Buffers;
using System.Globalization;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Tables;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Writes watch events in one watch's form. Stored versions in JSON and protobuf are copies of cached bytes.</summary>
internal sealed class WatchEncoder(ResourceRequest request, TimeProvider time)
{
    private readonly bool _cached = request.Served.IsStorageVersion && request.Form.As == ResponseKind.Object;
    private readonly BodyFormat _format = request.Form.Format == BodyFormat.Protobuf ? BodyFormat.Protobuf : BodyFormat.Json;
    private readonly TableBuilder? _table = request.Form.As == ResponseKind.Table ? ObjectWriter.TableOf(request) : null;
    private bool _columnsWritten;

    public string ContentType => _format == BodyFormat.Protobuf ? "application/vnd.kubernetes.protobuf;stream=watch" : "application/json";

    public void Write(IBufferWriter<byte> writer, WatchItem item)
    {
        if (_cached && _format == BodyFormat.Protobuf)
        {
            writer.Write(item.ProtobufFrame());
            return;
        }

        Write(writer, item.Type, item.Object);
    }

    public void Write(IBufferWriter<byte> writer, WatchNoticeType type, CachedObject obj)
    {
        if (!_cached)
        {
            WriteObject(writer, type, Convert(obj.Object));
        }
        else if (_format == BodyFormat.Protobuf)
        {
            writer.Write(WatchFrames.Protobuf(type, obj.Protobuf()));
        }
        else
        {
            var start = WatchFrames.JsonStart(type);
            var length = start.Length + obj.Json.Length + 2;
            var target = writer.GetSpan(length);
            start.CopyTo(target);
            obj.Json.CopyTo(target[start.Length..]);
            WatchFrames.JsonEnd.CopyTo(target[(start.Length + obj.Json.Length)..]);
            writer.Advance(length);
        }
    }

    /// <summary>An object of the kind with nothing but a resourceVersion.</summary>
    public void Bookmark(IBufferWriter<byte> writer, long revision, bool initialEventsEnd) =>
        WriteObject(writer, WatchNoticeType.Bookmark, Convert(VersionBridge.ToStorage(request.Served, Bookmarks.Make(request.Served, revision, initialEventsEnd))));

    private KubeObject Convert(MetaObject obj)
    {
        if (_table is not null)
        {
            var table = _table.Build(
                [obj],
                ListMeta.Empty with { ResourceVersion = obj.Metadata.ResourceVersion },
                ObjectWriter.Include(request),
                time.GetUtcNow(),
                withColumns: !_columnsWritten,
                apiVersion: request.Form.MetaVersion);
            _columnsWritten = true;
            return table;
        }

        return request.Form.As == ResponseKind.PartialObjectMetadata ? PartialObjects.Of(obj, request.Form.MetaVersion)
            : VersionBridge.FromStorage(request.Served, obj);
    }

    private void WriteObject(IBufferWriter<byte> writer, WatchNoticeType type, KubeObject obj)
    {
        if (_format == BodyFormat.Protobuf)
        {
            writer.Write(WatchFrames.Protobuf(type, BodyEncoder.Encode(obj, BodyFormat.Protobuf)));
            return;
        }

        using var json = new JsonOutput();
        obj.WriteJson(json);
        writer.Write(WatchFrames.JsonStart(type));
        writer.Write(json.Written);
        writer.Write(WatchFrames.JsonEnd);
    }
}
