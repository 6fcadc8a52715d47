using System.Net.Security;
using System.Net.Sockets;
using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Server;

public sealed class ServingCertificateTests
{
    [Fact]
    public async Task RenewedCertificate_ServesTheNextConnection()
    {
        using var first = TestCertificate.Make("first");
        using var second = TestCertificate.Make("second");
        var current = first;
        await using var node = new TestNode(options => options with { Address = "127.0.0.1", Port = 0 }, certificate: () => current);
        await node.Agent.StartAsync(CancellationToken.None);
        Assert.Equal("CN=first", await SubjectAsync(node.Agent.Port));
        current = second;
        Assert.Equal("CN=second", await SubjectAsync(node.Agent.Port));
    }

    private static async Task<string> SubjectAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        await using var tls = new SslStream(client.GetStream(), false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync("node");
        return tls.RemoteCertificate!.Subject;
    }
}
