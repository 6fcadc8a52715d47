using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer.Authentication.Certificates;
using Kubestrel.Pki.Certificates;

namespace Kubestrel.ApiServer.Tests.Authentication;

public sealed class PresentedIntermediatesTests
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task CertificatesSentInTheHandshake_AreFoundByTheLeaf()
    {
        var root = CertificateIssuer.CreateAuthority("root", s_now, TimeSpan.FromDays(10));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=intermediate", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var alone = request.Create(root.Certificate, s_now, s_now.AddDays(5), [1, 2, 3]);
        using var intermediate = alone.CopyWithPrivateKey(key);
        var leaf = CertificateIssuer.Issue(intermediate, new CertificateProfile("jane", [], CertificateUsage.Client), s_now, TimeSpan.FromDays(1)).Certificate;
        var server = CertificateIssuer.Issue(root.Certificate, new CertificateProfile("server", [], CertificateUsage.Server) { DnsNames = ["localhost"] }, s_now, TimeSpan.FromDays(1));

        var presented = new PresentedIntermediates();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        var connecting = client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await listener.AcceptTcpClientAsync();
        await connecting;
        await using var serverStream = new SslStream(accepted.GetStream());
        await using var clientStream = new SslStream(client.GetStream());
        await Task.WhenAll(
            serverStream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificate = server.Certificate, ClientCertificateRequired = true, RemoteCertificateValidationCallback = presented.Accept,
            }),
            clientStream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = "localhost", RemoteCertificateValidationCallback = static (_, _, _, _) => true,
                ClientCertificateContext = SslStreamCertificateContext.Create(leaf, [alone], offline: true),
            }));

        var sent = presented.For((X509Certificate2)serverStream.RemoteCertificate!);
        Assert.Equal(alone.RawData, Assert.Single(sent!).RawData);
        Assert.Equal("", ClientChain.Problem((X509Certificate2)serverStream.RemoteCertificate!, sent, [root.Certificate], s_now));
        Assert.NotEqual("", ClientChain.Problem((X509Certificate2)serverStream.RemoteCertificate!, null, [root.Certificate], s_now));
        Assert.Null(presented.For(null));
    }
}
