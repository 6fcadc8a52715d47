using System.Text.Json.Nodes;

namespace Kubestrel.ApiServer.Tests.Fixture;

/// <summary>Reads the events of one watch, line by line.</summary>
public sealed class WatchReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private WatchReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _lines = new(stream);
    }

    public static async Task<WatchReader> OpenAsync(Api api, string path)
    {
        var response = await api.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(200, (int)response.StatusCode);
        return new(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>Type and object; null when the server ended the watch.</summary>
    public async Task<(string Type, JsonNode Object)?> NextAsync()
    {
        if (await _lines.ReadLineAsync() is not { } line)
        {
            return null;
        }

        var entry = JsonNode.Parse(line)!;
        return ((string)entry["type"]!, entry["object"]!);
    }

    public async Task<string> NextTypeAndNameAsync()
    {
        var next = await NextAsync();
        return next is null ? "end" : $"{next.Value.Type} {next.Value.Object["metadata"]?["name"]}";
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return default;
    }
}
