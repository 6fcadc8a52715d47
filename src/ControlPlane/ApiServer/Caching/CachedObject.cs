using System.Globalization;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.ApiServer.Caching;

/// <summary>
/// One version of a stored object with its encoded forms. The store's bytes carry no resourceVersion: it is spliced in behind
/// metadata.uid once, when the version is published. Reads and watches copy these bytes and never encode again.
/// </summary>
internal sealed class CachedObject
{
    private byte[]? _protobuf;

    private CachedObject(string key, long revision, long createRevision, MetaObject obj, byte[] json, int versionAt, int versionLength, int bodyAt)
    {
        Key = key;
        Revision = revision;
        CreateRevision = createRevision;
        Object = obj;
        Json = json;
        VersionAt = versionAt;
        VersionLength = versionLength;
        BodyAt = bodyAt;
    }

    public string Key { get; }

    public long Revision { get; }

    public long CreateRevision { get; }

    /// <summary>The storage version's typed form, with resourceVersion set.</summary>
    public MetaObject Object { get; }

    /// <summary>The whole object as JSON, with kind, apiVersion and resourceVersion.</summary>
    public byte[] Json { get; }

    /// <summary>Where <c>,"resourceVersion":"N"</c> begins in <see cref="Json"/>.</summary>
    public int VersionAt { get; }

    public int VersionLength { get; }

    /// <summary>Where the fields behind kind and apiVersion begin: list items print without these two.</summary>
    public int BodyAt { get; }

    public string Name => Object.Metadata.Name;

    private string Group => Object.ApiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? Object.ApiVersion[..slash] : "";

    private string Version => Object.ApiVersion[(Object.ApiVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public string Namespace => Object.Metadata.Namespace;

    /// <param name="revision">0 for an object that is not stored (dry run): it gets no resourceVersion.</param>
    /// <param name="stored">The object as stored, without resourceVersion.</param>
    public static CachedObject Create(string key, long revision, long createRevision, MetaObject obj, ReadOnlySpan<byte> stored)
    {
        var at = PlaceOfVersion(stored);
        Span<byte> fragment = stackalloc byte[48];
        var length = revision == 0 ? 0 : WriteFragment(fragment, revision);
        var json = GC.AllocateUninitializedArray<byte>(stored.Length + length);
        stored[..at].CopyTo(json);
        fragment[..length].CopyTo(json.AsSpan(at));
        stored[at..].CopyTo(json.AsSpan(at + length));
        var body = json.AsSpan().IndexOf("\"metadata\":"u8);
        return new(key, revision, createRevision, WithVersion(obj, revision), json, at, length, body < 0 ? 1 : body);
    }

    /// <summary>This state with another resourceVersion: what a deletion's event shows.</summary>
    public CachedObject At(long revision)
    {
        Span<byte> fragment = stackalloc byte[48];
        var length = WriteFragment(fragment, revision);
        var json = GC.AllocateUninitializedArray<byte>(Json.Length - VersionLength + length);
        Json.AsSpan(0, VersionAt).CopyTo(json);
        fragment[..length].CopyTo(json.AsSpan(VersionAt));
        Json.AsSpan(VersionAt + VersionLength).CopyTo(json.AsSpan(VersionAt + length));
        return new(Key, revision, CreateRevision, WithVersion(Object, revision), json, VersionAt, length, BodyAt);
    }

    /// <summary>Whether the bytes, which carry no resourceVersion, say the same as this version.</summary>
    public bool HoldsSame(ReadOnlySpan<byte> stored) =>
        stored.Length == Json.Length - VersionLength
        && stored[..VersionAt].SequenceEqual(Json.AsSpan(0, VersionAt))
        && stored[VersionAt..].SequenceEqual(Json.AsSpan(VersionAt + VersionLength));

    /// <summary>The protobuf form without envelope; encoded on first use and kept.</summary>
    public byte[] ProtobufBody()
    {
        if (_protobuf is { } known)
        {
            return known;
        }

        using var output = new ProtoOutput();
        Object.WriteProto(output);
        return _protobuf = output.ToArray();
    }

    public byte[] Protobuf() => ProtoForms.Envelope(new(Group, Version, Object.Kind), ProtobufBody());

    private static MetaObject WithVersion(MetaObject obj, long revision) =>
        obj with { Metadata = obj.Metadata with { ResourceVersion = revision == 0 ? "" : revision.ToString(CultureInfo.InvariantCulture) } };

    private static int WriteFragment(Span<byte> target, long revision)
    {
        ",\"resourceVersion\":\""u8.CopyTo(target);
        var length = 20;
        revision.TryFormat(target[length..], out var digits, default, CultureInfo.InvariantCulture);
        length += digits;
        target[length] = (byte)'"';
        return length + 1;
    }

    /// <summary>Behind the value of metadata.uid; every stored object has one, and no field before it can hold the marker unescaped.</summary>
    private static int PlaceOfVersion(ReadOnlySpan<byte> stored)
    {
        var at = stored.IndexOf("\"uid\":\""u8);
        if (at < 0)
        {
            throw new InvalidDataException("A stored object has no metadata.uid.");
        }

        at += 7;
        return at + stored[at..].IndexOf((byte)'"') + 1;
    }
}
