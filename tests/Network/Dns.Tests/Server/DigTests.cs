using System.Diagnostics;
using System.Globalization;
using Kubestrel.Dns.Tests.Support;

namespace Kubestrel.Dns.Tests.Server;

/// <summary>What BIND's dig makes of our answers; skipped where it is not installed.</summary>
public sealed class DigTests
{
    private const string Dig = "/usr/bin/dig";

    private static async Task<string> DigAsync(DnsTestServer server, params string[] arguments)
    {
        var start = new ProcessStartInfo(Dig) { RedirectStandardOutput = true };
        foreach (var argument in (string[])["@127.0.0.1", "-p", server.Address.Port.ToString(CultureInfo.InvariantCulture), "+time=5", "+tries=3", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim();
    }

    [SkippableFact]
    public async Task Dig_UnderstandsEveryKindOfAnswer()
    {
        Skip.IfNot(File.Exists(Dig), "needs dig");
        await using var server = new DnsTestServer();
        await server.StartAsync();
        server.Dns.OnService("default", "web", Objects.Service("web", "10.96.0.20", ("http", "TCP", 80)));
        server.Dns.OnService("default", "db", Objects.Service("db", "None", ("http", "TCP", 80)));
        server.Dns.OnEndpointSlice("default", "db-1",
            Objects.Slice("db", [("http", "TCP", 80)], [.. Enumerable.Range(1, 200).Select(i => Objects.Endpoint($"10.244.1.{i}", $"db-{i}"))]), null);
        Assert.Equal("10.96.0.20", await DigAsync(server, "+short", "web.default.svc.cluster.local"));
        Assert.Equal("10.96.0.20", await DigAsync(server, "+short", "+tcp", "web.default.svc.cluster.local"));
        Assert.Equal("0 100 80 web.default.svc.cluster.local.", await DigAsync(server, "+short", "_http._tcp.web.default.svc.cluster.local", "SRV"));
        Assert.Equal("db-7.db.default.svc.cluster.local.", await DigAsync(server, "+short", "-x", "10.244.1.7"));
        Assert.Equal("\"1.1.0\"", await DigAsync(server, "+short", "dns-version.cluster.local", "TXT"));
        Assert.Equal(200, (await DigAsync(server, "+short", "db.default.svc.cluster.local")).Split('\n').Count(l => l.StartsWith("10.244.1.", StringComparison.Ordinal)));

        var missing = await DigAsync(server, "gone.default.svc.cluster.local");
        Assert.Contains("status: NXDOMAIN", missing, StringComparison.Ordinal);
        Assert.Contains("EDNS: version: 0", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("not available", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("malformed", missing, StringComparison.OrdinalIgnoreCase);
    }
}
