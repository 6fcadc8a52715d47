using Kubestrel.Machinery.Json;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>A value that error texts show without quotes.</summary>
internal sealed record Unquoted(string Text)
{
    public void WriteJson(JsonOutput output) => output.Raw(System.Text.Encoding.UTF8.GetBytes(Text));
}
