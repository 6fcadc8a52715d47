using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kubestrel.Runtimes.Contract;

namespace Kubestrel.Runtimes.Cri.Grpc;

/// <summary>Reads how a call ended: grpc-status and grpc-message in the trailers, or in the headers when there is no body.</summary>
internal static class GrpcStatus
{
    /// <summary>Null for success. The body has to be read to its end before.</summary>
    public static RuntimeError? Read(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new RuntimeError(FromHttp(response.StatusCode), $"unexpected HTTP status code received from server: {(int)response.StatusCode}");
        }

        var headers = Find(response.TrailingHeaders, "grpc-status") is null ? (HttpHeaders)response.Headers : response.TrailingHeaders;
        var status = Find(headers, "grpc-status");
        if (status is null)
        {
            return new RuntimeError(RuntimeErrorCode.Internal, "server closed the stream without sending trailers");
        }

        if (!int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return new RuntimeError(RuntimeErrorCode.Internal, $"malformed grpc-status: {status}");
        }

        return code == 0 ? null : new RuntimeError((RuntimeErrorCode)code, DecodeMessage(Find(headers, "grpc-message") ?? ""));
    }

    /// <summary>Undoes the percent encoding of grpc-message. What is not a valid escape stays as it is.</summary>
    public static string DecodeMessage(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string? Find(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static RuntimeErrorCode FromHttp(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => RuntimeErrorCode.Internal,
        HttpStatusCode.Unauthorized => RuntimeErrorCode.Unauthenticated,
        HttpStatusCode.Forbidden => RuntimeErrorCode.PermissionDenied,
        HttpStatusCode.NotFound => RuntimeErrorCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            => RuntimeErrorCode.Unavailable,
        _ => RuntimeErrorCode.Unknown,
    };
}
