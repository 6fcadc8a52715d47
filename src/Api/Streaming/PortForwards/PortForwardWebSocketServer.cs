using System.Buffers.Binary;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Kubestrel.Streaming.Pumps;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.Streaming.PortForwards;

/// <summary>The older port forwarding over WebSocket: the ports are in the query, each has a data channel 2n and an error channel 2n+1, and
/// each channel begins with the port as two bytes, low byte first. One connection per port.</summary>
public static class PortForwardWebSocketServer
{
    /// <summary>The ports of the query's "port" values (each may hold several, comma separated); null with upstream's message when wrong.</summary>
    public static IReadOnlyList<int>? TryParsePorts(IReadOnlyList<string> values, out string error)
    {
        error = values.Count == 0 ? "query parameter \"port\" is required" : "";
        var ports = new List<int>();
        foreach (var value in values)
        {
            if (value.Length == 0)
            {
                error = "query parameter \"port\" cannot be empty";
                return null;
            }

            foreach (var one in value.Split(','))
            {
                if (!ushort.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
                {
                    var why = one.Length > 0 && one.All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax";
                    error = $"unable to parse \"{value}\" as a port: strconv.ParseUint: parsing \"{one}\": {why}";
                    return null;
                }

                if (port == 0)
                {
                    error = $"port \"{value}\" must be > 0";
                    return null;
                }

                ports.Add(port);
            }
        }

        return error.Length == 0 ? ports : null;
    }

    /// <summary>Serves until every port's connection has ended or the client has closed; then closes the socket.</summary>
    public static async Task ServeAsync(
        WebSocket socket,
        string protocol,
        IReadOnlyList<int> ports,
        Func<int, CancellationToken, ValueTask<Stream>> connectAsync,
        PortForwardOptions? options,
        CancellationToken cancellationToken)
    {
        options ??= PortForwardOptions.Default;
        var directions = new ChannelDirection[ports.Count * 2];
        for (var i = 0; i < directions.Length; i++)
        {
            directions[i] = i % 2 == 0 ? ChannelDirection.Both : ChannelDirection.Write;
        }

        var channels = WebSocketChannels.Start(socket, new WebSocketChannelsOptions
        {
            Channels = directions,
            Codec = RemoteCommandProtocols.IsBase64(protocol) ? ChannelCodec.Base64 : ChannelCodec.Raw,
            Time = options.Time,
        });
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, channels.PeerGone);
            var forwards = new Task[ports.Count];
            for (var i = 0; i < forwards.Length; i++)
            {
                forwards[i] = ForwardAsync(channels[i * 2], channels[(i * 2) + 1], ports[i], connectAsync, options, stop.Token);
            }

            await Task.WhenAll(forwards).ConfigureAwait(false);
        }
        finally
        {
            await channels.CloseAsync().ConfigureAwait(false);
        }
    }

    private static async Task ForwardAsync(
        WebSocketChannel data,
        WebSocketChannel error,
        int port,
        Func<int, CancellationToken, ValueTask<Stream>> connectAsync,
        PortForwardOptions options,
        CancellationToken stop)
    {
        try
        {
            var head = new byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(head, (ushort)port);
            await data.WriteAsync(head, stop).ConfigureAwait(false);
            await error.WriteAsync(head, stop).ConfigureAwait(false);
            Stream target;
            try
            {
                target = await connectAsync(port, stop).ConfigureAwait(false);
            }
            catch (Exception unreachable) when (!stop.IsCancellationRequested)
            {
                await error.WriteAsync(Encoding.UTF8.GetBytes(options.Describe(port, unreachable)), stop).ConfigureAwait(false);
                return;
            }

            await using (target.ConfigureAwait(false))
            {
                // The protocol cannot say that one channel has ended, so the pod's end is the end.
                await DuplexPump.RunAsync(data, target, DuplexPumpOptions.EitherEnds, stop).ConfigureAwait(false);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The client has left.
        }
    }
}
