using System.Text;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Yaml;
using Kubestrel.Testing;

namespace Kubestrel.Codecs.Tests.Yaml;

/// <summary>Upstream's samples: YAML to object to YAML, exact.</summary>
public sealed class YamlRoundTripTests
{
    private static readonly string[] Folders = ["k8s-1.32/testdata", "k8s-1.32/testdata-apiextensions"];

    public static TheoryData<string> Samples()
    {
        var data = new TheoryData<string>();
        foreach (var file in Folders.SelectMany(folder => SharedData.Files(folder, "*.yaml")))
        {
            if (!file.EndsWith(".WatchEvent.yaml", StringComparison.Ordinal))
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
        var text = File.ReadAllBytes(SharedData.Require(sample));
        var meta = YamlReader.Parse(text);
        Assert.NotNull(meta);
        var json = YamlReader.ToJson(text, null);
        var head = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        Assert.True(GroupVersion.TryParse((string)head["apiVersion"]!, out var groupVersion));
        var kind = groupVersion.WithKind((string)head["kind"]!);
        var decoded = new BodyDecoder(ApiKinds.Registry).Decode(text, BodyFormat.Yaml, kind, FieldValidation.Strict);
        Assert.Null(decoded.Failure?.Message);
        Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(BodyEncoder.Encode(decoded.Object!, BodyFormat.Yaml)));
    }

    [SkippableFact]
    public void WatchEvent_ComesBackExactly()
    {
        var text = File.ReadAllText(SharedData.Require("k8s-1.32/testdata/core.v1.WatchEvent.yaml"));
        Assert.Equal(text, YamlWriter.Write(YamlReader.Parse(Encoding.UTF8.GetBytes(text))));
    }
}
