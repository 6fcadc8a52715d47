using System.Text.Json;
using System.Text.Json.Nodes;
using Kubestrel.Kinds;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Machinery.Protobuf;
using Kubestrel.Testing;

namespace Kubestrel.Kinds.Tests;

/// <summary>Upstream's samples, nearly every field set: JSON to object to protobuf to object to JSON, all exact.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Folders = ["k8s-1.32/testdata", "k8s-1.32/testdata-apiextensions"];

    public static TheoryData<string> Samples()
    {
        var data = new TheoryData<string>();
        foreach (var file in Folders.SelectMany(folder => SharedData.Files(folder, "*.json")))
        {
            if (!file.EndsWith(".WatchEvent.json", StringComparison.Ordinal))
            {
                data.Add(Path.GetRelativePath(SharedData.Root!, file));
            }
        }

        if (data.Count == 0)
        {
            data.Add("k8s-1.32/testdata/none");
        }

        return data;
    }

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void Sample_ComesBackExactly(string sample)
    {
        var path = SharedData.Require(sample);
        var text = Compact(File.ReadAllBytes(path));
        var strict = new StrictErrors();
        var (kind, decoded) = Decode(text, strict);
        Assert.Empty(strict.Messages);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(text), Encode(decoded));

        var envelope = File.ReadAllBytes(Path.ChangeExtension(path, ".pb"));
        using var proto = new ProtoOutput();
        ProtoEnvelope.Write(proto, decoded);
        Assert.Equal(Convert.ToHexString(envelope), Convert.ToHexString(proto.Written));

        var unknown = ProtoEnvelope.Read(envelope);
        var body = new ProtoInput(unknown.Raw.Span);
        var again = kind.ReadProto(ref body) with { Kind = unknown.Kind, ApiVersion = unknown.ApiVersion };
        Assert.Equal(decoded, again);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(text), Encode(again));
    }

    /// <summary>A watch event is no kind: its envelope names none.</summary>
    [SkippableFact]
    public void WatchEvent_ComesBackExactly()
    {
        var path = SharedData.Require("k8s-1.32/testdata/core.v1.WatchEvent.json");
        var text = Compact(File.ReadAllBytes(path));
        var input = new JsonInput(text);
        var decoded = WatchEvent.ReadJson(ref input);
        using var json = new JsonOutput();
        decoded.WriteJson(json);
        Assert.Equal(text, json.ToArray());

        var envelope = ProtoEnvelope.Read(File.ReadAllBytes(Path.ChangeExtension(path, ".pb")));
        using var proto = new ProtoOutput();
        decoded.WriteProto(proto);
        Assert.Equal(Convert.ToHexString(envelope.Raw.Span), Convert.ToHexString(proto.Written));
        var body = new ProtoInput(envelope.Raw.Span);
        Assert.Equal(decoded, WatchEvent.ReadProto(ref body));
    }

    private static (KindInfo Kind, KubeObject Decoded) Decode(byte[] text, StrictErrors strict)
    {
        var head = JsonNode.Parse(text)!;
        Assert.True(GroupVersion.TryParse((string?)head["apiVersion"] ?? "", out var groupVersion));
        var name = (string?)head["kind"] ?? "";
        var kind = ApiKinds.Registry.Find(groupVersion.WithKind(name));
        Assert.NotNull(kind);
        var input = new JsonInput(text, strict);
        var decoded = kind.ReadJson(ref input);
        input.End();
        return (kind, decoded);
    }

    private static string Encode(KubeObject decoded)
    {
        using var output = new JsonOutput();
        decoded.WriteJson(output);
        return System.Text.Encoding.UTF8.GetString(output.Written);
    }

    private static byte[] Compact(byte[] json)
    {
        using var output = new JsonOutput();
        output.Value(new RawJson(json));
        return output.ToArray();
    }
}
