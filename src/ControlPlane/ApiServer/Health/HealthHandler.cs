using System.Text;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Health;

/// <summary>Serves /livez, /readyz and /healthz in upstream's text form, whole or one check by its path.</summary>
internal sealed class HealthHandler(IReadOnlyDictionary<string, IReadOnlyList<HealthCheck>> endpoints)
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, string path, QueryReader query)
    {
        var segments = path.TrimStart('/').Split('/', 2);
        if (!endpoints.TryGetValue(segments[0], out var checks))
        {
            return false;
        }

        if (segments.Length == 2)
        {
            return await OneAsync(http, checks, segments[1]).ConfigureAwait(false);
        }

        await AllAsync(http, segments[0], checks, query).ConfigureAwait(false);
        return true;
    }

    private static async ValueTask<bool> OneAsync(HttpContext http, IReadOnlyList<HealthCheck> checks, string name)
    {
        foreach (var check in checks)
        {
            if (check.Name == name)
            {
                var problem = check.Run();
                await ResponseWriter.WriteTextAsync(http, problem is null ? 200 : 500, problem is null ? "ok" : $"internal server error: {problem}\n").ConfigureAwait(false);
                return true;
            }
        }

        return false;
    }

    private static async ValueTask AllAsync(HttpContext http, string endpoint, IReadOnlyList<HealthCheck> checks, QueryReader query)
    {
        var excluded = new HashSet<string>(query.Values("exclude"), StringComparer.Ordinal);
        var text = new StringBuilder();
        var failed = new List<string>();
        foreach (var check in checks)
        {
            if (excluded.Remove(check.Name))
            {
                text.Append($"[+]{check.Name} excluded: ok\n");
            }
            else if (check.Run() is { } problem)
            {
                failed.Add(check.Name);
                text.Append($"[-]{check.Name} failed: reason withheld\n");
                _ = problem;
            }
            else
            {
                text.Append($"[+]{check.Name} ok\n");
            }
        }

        if (excluded.Count > 0)
        {
            text.Append($"warn: some health checks cannot be excluded: no matches for {string.Join(",", excluded.Select(name => $"\"{name}\""))}\n");
        }

        if (failed.Count > 0)
        {
            await ResponseWriter.WriteTextAsync(http, 500, $"{text}{endpoint} check failed\n").ConfigureAwait(false);
            return;
        }

        var verbose = query.Get("verbose") is not null;
        await ResponseWriter.WriteTextAsync(http, 200, verbose ? $"{text}{endpoint} check passed\n" : "ok").ConfigureAwait(false);
    }
}
