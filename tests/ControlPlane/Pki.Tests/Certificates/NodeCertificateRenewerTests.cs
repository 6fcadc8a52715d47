using System.Net;
using Kubestrel.Pki.Certificates;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Pki.Tests.Certificates;

public sealed class NodeCertificateRenewerTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly CancellationTokenSource _stop = new();
    private readonly List<NodeCertificates> _renewed = [];
    private readonly List<string> _failed = [];

    public void Dispose()
    {
        _stop.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task DueCertificates_AreRenewedWhileRunning()
    {
        var renewer = new NodeCertificateRenewer(Ensure, _time);
        var first = renewer.Current;
        var loop = renewer.RunAsync(_renewed.Add, failure => _failed.Add(failure.Message), _stop.Token);
        _time.Advance(first.RenewAt - _time.GetUtcNow() - TimeSpan.FromHours(2));
        Assert.Same(first, renewer.Current);
        await AdvanceUntilAsync(() => _renewed.Count > 0);
        Assert.True(_time.GetUtcNow() >= first.RenewAt);

        Assert.Single(_renewed);
        Assert.Same(_renewed[0], renewer.Current);
        Assert.NotEqual(first.Serving.CertificatePem, renewer.Current.Serving.CertificatePem);
        Assert.True(renewer.Current.Serving.Certificate.NotAfter > first.Serving.Certificate.NotAfter);
        Assert.True(renewer.Current.Client.Certificate.NotAfter > first.Client.Certificate.NotAfter);
        await EndAsync(loop);
    }

    [Fact]
    public async Task FailedRenewal_KeepsTheOldOnesAndIsTriedAnHourLater()
    {
        var isBroken = false;
        var renewer = new NodeCertificateRenewer(() => isBroken ? throw new PkiException("the disk is full") : Ensure(), _time);
        var first = renewer.Current;
        var loop = renewer.RunAsync(_renewed.Add, failure => _failed.Add(failure.Message), _stop.Token);
        isBroken = true;
        _time.Advance(first.RenewAt - _time.GetUtcNow());
        await AdvanceUntilAsync(() => _failed.Count > 0);
        Assert.Same(first, renewer.Current);

        var failedAt = _time.GetUtcNow();
        isBroken = false;
        await AdvanceUntilAsync(() => _renewed.Count > 0);
        Assert.True(_time.GetUtcNow() - failedAt >= TimeSpan.FromMinutes(59));
        Assert.Equal(["the disk is full"], _failed);
        await EndAsync(loop);
    }

    private NodeCertificates Ensure()
    {
        var options = new PkiOptions
        {
            PkiDirectory = _directory["pki"], KubeconfigDirectory = _directory.Path, ServerUrl = "https://127.0.0.1:6443", HostNames = [], HostAddresses = [],
        };
        var pki = new ClusterPki(options, _time);
        return pki.EnsureNode(pki.Ensure(), "node", [IPAddress.Loopback], _directory["kubelet"]);
    }

    /// <summary>The loop goes on beside the test, so the clock moves on until it has seen it.</summary>
    private async Task AdvanceUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 10_000 && !condition(); i++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(1);
        }

        Assert.True(condition());
    }

    private async Task EndAsync(Task loop)
    {
        await _stop.CancelAsync();
        await loop;
    }
}
