using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Server;

public sealed class LongRequestTests
{
    [Fact]
    public async Task CommandOfManyWords_FitsIntoTheUrl()
    {
        using var certificate = TestCertificate.Make("node");
        await using var node = new TestNode(options => options with { Address = "127.0.0.1", Port = 0 }, certificate: () => certificate);
        await node.Agent.StartAsync(CancellationToken.None);
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = new() { RemoteCertificateValidationCallback = (_, _, _, _) => true } });
        using var answer = await client.GetAsync(new Uri($"https://127.0.0.1:{node.Agent.Port}/exec/default/web/main?command={new string('a', 60_000)}"));
        Assert.True((int)answer.StatusCode is 401 or 403, $"{answer.StatusCode}");
    }
}
