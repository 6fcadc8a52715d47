using System.Text.Json.Nodes;

namespace Kubestrel.Clusters;

/// <summary>One node, as status shows it.</summary>
internal sealed record NodeLine(string Name, bool Ready, string Version, string Address)
{
    public static NodeLine Of(JsonNode node)
    {
        var status = node["status"];
        var ready = status?["conditions"]?.AsArray().Any(condition => (string?)condition?["type"] == "Ready" && (string?)condition?["status"] == "True") == true;
        var address = status?["addresses"]?.AsArray().FirstOrDefault(entry => (string?)entry?["type"] == "InternalIP")?["address"];
        return new((string)node["metadata"]!["name"]!, ready, (string?)status?["nodeInfo"]?["kubeletVersion"] ?? "", (string?)address ?? "");
    }
}
