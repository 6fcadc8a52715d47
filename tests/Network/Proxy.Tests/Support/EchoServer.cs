using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kubestrel.Proxy.Tests.Support;

/// <summary>Answers every TCP connection and UDP datagram with "name client-address".</summary>
internal sealed class EchoServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _listener;
    private readonly Socket _datagrams;
    private readonly Task[] _loops;

    public EchoServer(NetNamespace where, string name, int port, string address = "0.0.0.0")
    {
        _listener = where.Inside(() =>
        {
            var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(new IPEndPoint(IPAddress.Parse(address), port));
            listener.Listen(16);
            return listener;
        });
        _datagrams = where.Udp(port, address);
        _loops = [TcpAsync(name), UdpAsync(name)];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        _datagrams.Dispose();
        await Task.WhenAll(_loops);
        _stop.Dispose();
    }

    private async Task TcpAsync(string name)
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptAsync(_stop.Token);
                var from = ((IPEndPoint)client.RemoteEndPoint!).Address;
                await client.SendAsync(Encoding.ASCII.GetBytes($"{name} {from}"), SocketFlags.None);
                client.Shutdown(SocketShutdown.Send);
                await client.ReceiveAsync(new byte[16], SocketFlags.None, _stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                continue;
            }
        }
    }

    private async Task UdpAsync(string name)
    {
        var buffer = new byte[64];
        while (true)
        {
            try
            {
                var got = await _datagrams.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), _stop.Token);
                await _datagrams.SendToAsync(Encoding.ASCII.GetBytes($"{name} {((IPEndPoint)got.RemoteEndPoint).Address}"), SocketFlags.None, got.RemoteEndPoint, _stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                continue;
            }
        }
    }
}
