using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kubestrel.ApiServer.Tests.Fixture;

/// <summary>An HTTP client with the requests that tests make.</summary>
public sealed class Api(HttpClient client) : IDisposable
{
    public HttpClient Http => client;

    public Task<Answer> GetAsync(string path, string? accept = null) => SendAsync(HttpMethod.Get, path, null, null, accept);

    public Task<Answer> PostAsync(string path, string body, string type = "application/json") => SendAsync(HttpMethod.Post, path, body, type);

    public Task<Answer> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body, "application/json");

    public Task<Answer> PatchAsync(string path, string body, string type = "application/merge-patch+json") => SendAsync(HttpMethod.Patch, path, body, type);

    public Task<Answer> DeleteAsync(string path, string? body = null) => SendAsync(HttpMethod.Delete, path, body, body is null ? null : "application/json");

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, string? type, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type!);
        }

        using var response = await client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new((int)response.StatusCode, bytes, response.Content.Headers.ContentType?.ToString() ?? "", response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
    }

    public void Dispose() => client.Dispose();
}
