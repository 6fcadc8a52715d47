using System.Buffers;
using System.Globalization;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Writes whole answers: encoded bytes, objects, Status errors, plain text.</summary>
internal static class ResponseWriter
{
    public static ValueTask WriteBytesAsync(HttpContext http, int code, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = http.Response;
        response.StatusCode = code;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? default : Written(response.BodyWriter.WriteAsync(body, http.RequestAborted));
    }

    public static ValueTask WriteTextAsync(HttpContext http, int code, string text)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return WriteBytesAsync(http, code, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(text));
    }

    public static ValueTask WriteObjectAsync(HttpContext http, int code, KubeObject value, in ResponseForm form) =>
        WriteBytesAsync(http, code, MediaTypes.NameOf(form.Format), BodyEncoder.Encode(value, form.Format, form.Pretty));

    /// <summary>Two pieces, one write; for cached JSON, which lacks the line feed that answers end with.</summary>
    public static async ValueTask WriteJsonLineAsync(HttpContext http, int code, byte[] json)
    {
        var response = http.Response;
        response.StatusCode = code;
        response.ContentType = MediaTypes.Json;
        response.ContentLength = json.Length + 1;
        var target = response.BodyWriter.GetSpan(json.Length + 1);
        json.CopyTo(target);
        target[json.Length] = (byte)'\n';
        response.BodyWriter.Advance(json.Length + 1);
        await response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    public static ValueTask WriteStatusAsync(HttpContext http, Status status, ResponseForm form)
    {
        if (status.Details?.RetryAfterSeconds is > 0 and var seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var code = status.Code == 0 ? 500 : status.Code;
        status = status with { Kind = "Status", ApiVersion = "v1", StatusValue = status.StatusValue.Length == 0 ? "Failure" : status.StatusValue, Code = code };
        // Errors have no other form than their own: what was asked for as a table comes as JSON.
        return WriteObjectAsync(http, code, status, form.As == ResponseKind.Object ? form : ResponseForm.Json with { Pretty = form.Pretty });
    }

    /// <summary>Adds the Warning headers (RFC 7234: 299, no agent, quoted text).</summary>
    public static void AddWarnings(HttpContext http, IReadOnlyList<string> warnings)
    {
        for (var i = 0; i < warnings.Count; i++)
        {
            if (i > 0 && IsRepeated(warnings, i))
            {
                continue;
            }

            var text = warnings[i].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            http.Response.Headers.Append("Warning", $"299 - \"{text}\"");
        }
    }

    /// <summary>Whether the text stands earlier in the list: attempts that lost a race warn again.</summary>
    private static bool IsRepeated(IReadOnlyList<string> warnings, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (warnings[i] == warnings[index])
            {
                return true;
            }
        }

        return false;
    }

    private static async ValueTask Written(ValueTask<System.IO.Pipelines.FlushResult> flush) => await flush.ConfigureAwait(false);
}
