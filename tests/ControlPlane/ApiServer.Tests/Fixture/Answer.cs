using System.Text;
using System.Text.Json.Nodes;

namespace Kubestrel.ApiServer.Tests.Fixture;

/// <summary>A whole response.</summary>
public sealed record Answer(int Code, byte[] Bytes, string ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public string Message => (string?)Json["message"] ?? "";

    public string Reason => (string?)Json["reason"] ?? "";

    public string Version => (string)Json["metadata"]!["resourceVersion"]!;
}
