namespace Kubestrel.Proxy.Health;

/// <summary>An HTTP answer: status, media type, body and further headers, for whatever server the host runs.</summary>
public sealed record HealthAnswer(int Status, string ContentType, string Body, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    public static HealthAnswer Json(int status, string body, params KeyValuePair<string, string>[] headers) =>
        new(status, "application/json", body, [new("X-Content-Type-Options", "nosniff"), .. headers]);

    public static HealthAnswer Text(int status, string body) => new(status, "text/plain; charset=utf-8", body, []);
}
