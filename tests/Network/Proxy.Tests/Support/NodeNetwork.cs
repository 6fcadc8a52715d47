using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kubestrel.Proxy.Tests.Support;

/// <summary>
/// A node with two pods (10.244.0.2, 10.244.0.3), each on its own veth or both on one bridge, and a client outside: client 192.0.2.2 - 192.0.2.1 node. Every member is a
/// network namespace; the outside world of the machine is not touched.
/// </summary>
internal sealed class NodeNetwork : IDisposable
{
    public const string NodeIP = "192.0.2.1";
    public const string ClientIP = "192.0.2.2";
    public const string PodA = "10.244.0.2";
    public const string PodB = "10.244.0.3";

    /// <param name="bridged">Pods hang on one bridge with hairpin mode, as the bridge CNI plugin sets it up; else each has a routed link.</param>
    public NodeNetwork(bool bridged = false)
    {
        Node = NetNamespace.Create("node");
        Client = NetNamespace.Create("client");
        A = NetNamespace.Create("poda");
        B = NetNamespace.Create("podb");
        Node.Sysctl("net/ipv4/ip_forward", "1");
        Node.Ip($"link add cl0 type veth peer name eth0 netns {Client.Name}");
        Node.Ip($"addr add {NodeIP}/24 dev cl0");
        Node.Ip("link set cl0 up");

        // A host reaches a ClusterIP only when some route exists before the translation, as everywhere a default route.
        Node.Ip($"route add default via {ClientIP}");
        Client.Ip($"addr add {ClientIP}/24 dev eth0");
        Client.Ip("link set eth0 up");
        Client.Ip($"route add 10.0.0.0/8 via {NodeIP}");
        if (bridged)
        {
            Node.Ip("link add cni0 type bridge");
            Node.Ip("addr add 10.244.0.1/24 dev cni0");
            Node.Ip("link set cni0 up");
            Node.Sysctl("net/bridge/bridge-nf-call-iptables", "1");
        }

        Pod(A, "pa0", PodA, bridged);
        Pod(B, "pb0", PodB, bridged);
    }

    public NetNamespace Node { get; }

    public NetNamespace Client { get; }

    public NetNamespace A { get; }

    public NetNamespace B { get; }

    /// <summary>What the server behind the address says, or the socket error.</summary>
    public static async Task<string> AskAsync(NetNamespace from, string address, int port)
    {
        using var socket = from.Tcp();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await socket.ConnectAsync(IPEndPoint.Parse($"{address}:{port}"), timeout.Token);
            var buffer = new byte[64];
            var length = await socket.ReceiveAsync(buffer, SocketFlags.None, timeout.Token);
            return Encoding.ASCII.GetString(buffer, 0, length);
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode.ToString();
        }
        catch (OperationCanceledException)
        {
            return "timeout";
        }
    }

    /// <summary>One datagram from <paramref name="socket"/> and its answer.</summary>
    public static async Task<string> AskAsync(Socket socket, string address, int port)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            var target = IPEndPoint.Parse($"{address}:{port}");
            await socket.SendToAsync("?"u8.ToArray(), SocketFlags.None, target, timeout.Token);
            var buffer = new byte[64];
            var got = await socket.ReceiveFromAsync(buffer, SocketFlags.None, target, timeout.Token);
            return Encoding.ASCII.GetString(buffer, 0, got.ReceivedBytes);
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode.ToString();
        }
        catch (OperationCanceledException)
        {
            return "timeout";
        }
    }

    public void Dispose()
    {
        A.Dispose();
        B.Dispose();
        Client.Dispose();
        Node.Dispose();
    }

    private void Pod(NetNamespace pod, string link, string address, bool bridged)
    {
        Node.Ip($"link add {link} type veth peer name eth0 netns {pod.Name}");
        Node.Ip($"link set {link} up");
        pod.Ip("link set eth0 up");
        if (bridged)
        {
            Node.Ip($"link set {link} master cni0");
            Node.Ip($"link set {link} type bridge_slave hairpin on");
            pod.Ip($"addr add {address}/24 dev eth0");
        }
        else
        {
            Node.Ip($"addr add 10.244.0.1/32 dev {link}");
            Node.Ip($"route add {address}/32 dev {link} src {NodeIP}");
            pod.Ip($"addr add {address}/32 dev eth0");
            pod.Ip("route add 10.244.0.1/32 dev eth0");
        }

        pod.Ip("route add default via 10.244.0.1");
    }
}
