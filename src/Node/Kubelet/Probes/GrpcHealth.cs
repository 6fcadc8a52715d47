using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Probes;

/// <summary>
/// grpc.health.v1.Health/Check over HTTP/2 without TLS. The request has one string (field 1, the service), the answer one
/// number (field 1: 0 UNKNOWN, 1 SERVING, 2 NOT_SERVING, 3 SERVICE_UNKNOWN).
/// </summary>
internal sealed class GrpcHealth : IDisposable
{
    private const int Header = 5;
    private const int Serving = 1;
    private const int Unimplemented = 12;
    private const int DeadlineExceeded = 4;
    private static readonly string[] States = ["UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN"];

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero });

    public async Task<ProbeResult> CheckAsync(string host, GRPCAction action, CancellationToken cancellationToken)
    {
        var authority = string.Create(CultureInfo.InvariantCulture, $"{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{action.Port}");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{authority}/grpc.health.v1.Health/Check")
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = new ByteArrayContent(Encode(action.Service ?? "")),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
            request.Headers.TE.ParseAdd("trailers");
            request.Headers.UserAgent.ParseAdd("kube-probe/1.32");
            using var response = await _invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return Judge(response, body);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return ProbeResult.Failure($"error: failed to connect service at {GoString.Quote(authority)}: {exception.Message}");
        }
    }

    public void Dispose() => _invoker.Dispose();

    internal static byte[] Encode(string service)
    {
        var name = Encoding.UTF8.GetBytes(service);
        var length = new List<byte>();
        for (var rest = name.Length; ; rest >>= 7)
        {
            length.Add((byte)(rest < 0x80 ? rest : (rest & 0x7F) | 0x80));
            if (rest < 0x80)
            {
                break;
            }
        }

        byte[] message = name.Length == 0 ? [] : [0x0A, .. length, .. name];
        var frame = new byte[Header + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, Header);
        return frame;
    }

    internal static int Decode(ReadOnlySpan<byte> frame) => frame.Length >= Header + 2 && frame[Header] == 0x08 ? frame[Header + 1] : 0;

    private static ProbeResult Judge(HttpResponseMessage response, byte[] body)
    {
        var status = Value(response, "grpc-status");
        var code = int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : response.IsSuccessStatusCode ? 0 : 2;
        var message = Uri.UnescapeDataString(Value(response, "grpc-message"));
        if (code != 0)
        {
            return ProbeResult.Failure(code switch
            {
                Unimplemented => $"error: this server does not implement the grpc health protocol (grpc.health.v1.Health): {message}",
                DeadlineExceeded => "timeout: health rpc did not complete within its deadline",
                _ => string.Create(CultureInfo.InvariantCulture, $"error: health rpc probe failed: rpc error: code = {(code == 5 ? "NotFound" : code)} desc = {message}"),
            });
        }

        var state = Decode(body);
        return state == Serving
            ? ProbeResult.Success("service healthy")
            : ProbeResult.Failure($"service unhealthy (responded with {GoString.Quote(state < States.Length ? States[state] : state.ToString(CultureInfo.InvariantCulture))})");
    }

    private static string Value(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var trailing) ? trailing.First()
        : response.Headers.TryGetValues(name, out var leading) ? leading.First()
        : "";
}
