using System.Security.Cryptography;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Machinery;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Discovery;

/// <summary>Serves discovery below /api and /apis, plain or aggregated as the client accepts.</summary>
internal sealed class DiscoveryHandler(DiscoveryDocuments documents, AggregatedDiscovery aggregated)
{
    private readonly Lazy<byte[]> _core = new(() => BodyEncoder.Encode(aggregated.Core(), BodyFormat.Json));
    private readonly Lazy<byte[]> _groups = new(() => BodyEncoder.Encode(aggregated.Groups(), BodyFormat.Json));

    /// <summary>False when the path is no discovery path.</summary>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, RequestInfo info, QueryReader query)
    {
        var segments = info.Path.Trim('/').Split('/');
        if (segments.Length == 1 && HttpMethods.IsGet(http.Request.Method) && WantsAggregated(http.Request, out var version))
        {
            await WriteAggregatedAsync(http, segments[0] == "api" ? _core.Value : _groups.Value, version).ConfigureAwait(false);
            return true;
        }

        KubeObject? document = segments switch
        {
            ["api"] => documents.Core(),
            ["apis"] => documents.Groups(),
            ["api", "v1"] => documents.Resources(new("", "v1")),
            ["apis", var group] => documents.Group(group),
            ["apis", var group, var name] => documents.Resources(new(group, name)),
            _ => null,
        };
        if (document is null)
        {
            return false;
        }

        var acceptable = AcceptHeader.TryNegotiate(http.Request, query, out var form, objectsOnly: true);
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            await ResponseWriter.WriteStatusAsync(http, ServerAnswers.Bare(405), form).ConfigureAwait(false);
        }
        else if (!acceptable)
        {
            await ResponseWriter.WriteStatusAsync(http, AcceptHeader.Refusal(http.Request, ApiMedia.Objects), form).ConfigureAwait(false);
        }
        else
        {
            await ResponseWriter.WriteObjectAsync(http, 200, document, form).ConfigureAwait(false);
        }

        return true;
    }

    private static async ValueTask WriteAggregatedAsync(HttpContext http, byte[] json, string version)
    {
        var hash = Convert.ToHexString(SHA512.HashData(json));
        http.Response.Headers.ETag = $"\"{hash}\"";
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.CacheControl = "public";
        if (http.Request.Headers.IfNoneMatch.ToString().Trim('"') == hash)
        {
            http.Response.StatusCode = 304;
            return;
        }

        var body = version == "v2" ? json : System.Text.Encoding.UTF8.GetBytes(
            System.Text.Encoding.UTF8.GetString(json).Replace("\"apidiscovery.k8s.io/v2\"", "\"apidiscovery.k8s.io/v2beta1\"", StringComparison.Ordinal));
        await ResponseWriter.WriteBytesAsync(
            http, 200, $"application/json;g=apidiscovery.k8s.io;v={version};as=APIGroupDiscoveryList", body).ConfigureAwait(false);
    }

    private static bool WantsAggregated(HttpRequest request, out string version)
    {
        foreach (var clause in request.Headers.Accept.ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            if (!clause.Contains("as=APIGroupDiscoveryList", StringComparison.Ordinal) || !clause.Contains("g=apidiscovery.k8s.io", StringComparison.Ordinal)
                || !clause.StartsWith("application/json", StringComparison.Ordinal))
            {
                if (clause.StartsWith("application/json", StringComparison.Ordinal) || clause.StartsWith("*/*", StringComparison.Ordinal))
                {
                    break;
                }

                continue;
            }

            version = clause.Contains("v=v2beta1", StringComparison.Ordinal) ? "v2beta1" : "v2";
            return true;
        }

        version = "";
        return false;
    }
}
