using System.Globalization;
using System.Text;
using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.PortForwards;

/// <summary>Opens forwarded connections over one SPDY connection (straight or tunnelled).</summary>
public sealed class PortForwardClient(SpdyConnection connection)
{
    private const int MaxMessage = 64 * 1024;

    private int _requests = -1;

    /// <summary>Opens the stream pair for one connection to <paramref name="port"/> of the pod. The task gives the server's error message,
    /// "" when the connection ended without one.</summary>
    public async ValueTask<(SpdyStream Data, Task<string> Error)> OpenAsync(int port, CancellationToken cancellationToken)
    {
        var request = Interlocked.Increment(ref _requests).ToString(CultureInfo.InvariantCulture);
        var error = await OpenAsync(StreamHeaders.Error, port, request, cancellationToken).ConfigureAwait(false);
        await error.CompleteWritesAsync(cancellationToken).ConfigureAwait(false);
        var message = ReadMessageAsync(error);
        try
        {
            return (await OpenAsync(StreamHeaders.Data, port, request, cancellationToken).ConfigureAwait(false), message);
        }
        catch
        {
            await error.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private ValueTask<SpdyStream> OpenAsync(string type, int port, string request, CancellationToken cancellationToken) =>
        connection.OpenStreamAsync(
            SpdyHeaders.Of(
                (StreamHeaders.StreamType, type),
                (StreamHeaders.Port, port.ToString(CultureInfo.InvariantCulture)),
                (StreamHeaders.RequestId, request)),
            cancellationToken);

    private static async Task<string> ReadMessageAsync(SpdyStream error)
    {
        using var message = new MemoryStream();
        var buffer = new byte[1024];
        try
        {
            int read;
            while ((read = await error.ReadAsync(buffer).ConfigureAwait(false)) > 0 && message.Length < MaxMessage)
            {
                message.Write(buffer, 0, read);
            }
        }
        catch (IOException gone)
        {
            return message.Length > 0 ? Encoding.UTF8.GetString(message.ToArray()) : gone.Message;
        }

        await error.DisposeAsync().ConfigureAwait(false);
        return Encoding.UTF8.GetString(message.ToArray());
    }
}
