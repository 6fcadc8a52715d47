using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.Pki.Certificates;
using Kubestrel.Pki.Files;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Pki.Tests.Certificates;

public sealed class ClusterPkiTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private PkiOptions _options;

    public ClusterPkiTests() => _options = new PkiOptions
    {
        PkiDirectory = _directory["pki"], KubeconfigDirectory = _directory.Path, ServerUrl = "https://127.0.0.1:6443",
        HostNames = ["machine"], HostAddresses = [IPAddress.Parse("192.0.2.7")],
    };

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void FirstPass_WritesKubeadmsFilesWithPrivateKeysPrivate()
    {
        var made = Ensure();

        string[] expected =
        [
            "admin.conf", "controller-manager.conf", "kube-proxy.conf", "pki/apiserver-kubelet-client.crt", "pki/apiserver-kubelet-client.key",
            "pki/apiserver.crt", "pki/apiserver.key", "pki/ca.crt", "pki/ca.key", "pki/front-proxy-ca.crt", "pki/front-proxy-ca.key",
            "pki/front-proxy-client.crt", "pki/front-proxy-client.key", "pki/sa.key", "pki/sa.pub", "scheduler.conf",
        ];
        var files = Directory.GetFiles(_directory.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_directory.Path, file)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(expected, files);
        Assert.Equal(expected.Length, made.Changes.Count);
        foreach (var file in files)
        {
            var isPrivate = file.EndsWith(".key", StringComparison.Ordinal) || file.EndsWith(".conf", StringComparison.Ordinal);
            Assert.Equal(isPrivate ? AtomicFile.Private : AtomicFile.Shared, File.GetUnixFileMode(_directory[file]));
        }
    }

    [Fact]
    public void SecondPass_ChangesNothing()
    {
        var first = Ensure();
        var second = Ensure();

        Assert.Empty(second.Changes);
        Assert.Equal(first.ApiServer.CertificatePem, second.ApiServer.CertificatePem);
        Assert.Equal(first.TokenKey.PublicKey.KeyId, second.TokenKey.PublicKey.KeyId);
        Assert.Equal(first.RenewAt, second.RenewAt);
    }

    [Fact]
    public void ApiServer_AnswersToEveryName()
    {
        var made = Ensure();
        var names = made.ApiServer.Certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();

        Assert.Equal(
            ["kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc.cluster.local", "localhost", "machine"],
            names.EnumerateDnsNames());
        Assert.Equal(["127.0.0.1", "::1", "10.96.0.1", "192.0.2.7"], names.EnumerateIPAddresses().Select(address => address.ToString()));
        Assert.True(made.ApiServer.Certificate.HasPrivateKey);
    }

    [Fact]
    public void Leaves_ChainToTheirAuthority()
    {
        var made = Ensure();

        foreach (var leaf in new[] { made.ApiServer, made.ApiServerKubeletClient, made.Admin, made.ControllerManager, made.Scheduler, made.KubeProxy })
        {
            Assert.True(Chains(leaf.Certificate, made.Authority), leaf.Certificate.Subject);
            Assert.False(Chains(leaf.Certificate, made.FrontProxyAuthority));
        }

        Assert.True(Chains(made.FrontProxyClient.Certificate, made.FrontProxyAuthority));
        Assert.Contains("O=system:masters", made.Admin.Certificate.Subject);
        Assert.Contains("CN=kubernetes-admin", made.Admin.Certificate.Subject);
    }

    [Fact]
    public void LessThanAThirdLeft_RenewsLeavesAndKeepsAuthority()
    {
        var first = Ensure();
        _time.Advance(TimeSpan.FromDays(240));
        Assert.Empty(Ensure().Changes);

        _time.Advance(TimeSpan.FromDays(4));
        var second = Ensure();

        Assert.Equal(first.AuthorityPem, second.AuthorityPem);
        Assert.NotEqual(first.ApiServer.CertificatePem, second.ApiServer.CertificatePem);
        Assert.NotEqual(first.Admin.CertificatePem, second.Admin.CertificatePem);
        Assert.All(second.Changes, change => Assert.StartsWith("ends at 2027-01-01", change.Reason));
        Assert.Empty(Ensure().Changes);
    }

    [Fact]
    public void AuthorityDue_IsRenewedWithItsKeySoThatOldCertificatesStayTrusted()
    {
        var first = Ensure();
        _time.Advance(TimeSpan.FromDays(2440));
        var second = Ensure();

        Assert.NotEqual(first.AuthorityPem, second.AuthorityPem);
        Assert.Equal(first.Authority.PublicKey.ExportSubjectPublicKeyInfo(), second.Authority.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.True(SignatureCheck.IsSignedBy(first.Admin.Certificate, second.Authority));
        Assert.True(SignatureCheck.IsSignedBy(second.Admin.Certificate, first.Authority));
        Assert.Contains(second.AuthorityPem, System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(
            File.ReadAllText(_directory["admin.conf"]).Split("certificate-authority-data: ")[1].Split('\n')[0])));
    }

    [Fact]
    public void NameAdded_ReissuesTheServingCertificateAlone()
    {
        Ensure();
        _options = _options with { HostAddresses = [.. _options.HostAddresses, IPAddress.Parse("192.0.2.8")] };

        Assert.Equal(
            [("apiserver.key", "lacks the name 192.0.2.8"), ("apiserver.crt", "lacks the name 192.0.2.8")],
            Ensure().Changes.Select(change => (Path.GetFileName(change.Path), change.Reason)));
    }

    [Fact]
    public void ServerMoved_RewritesKubeconfigsWithTheSameCertificates()
    {
        var first = Ensure();
        _options = _options with { ServerUrl = "https://127.0.0.1:7443" };
        var second = Ensure();

        Assert.Equal(4, second.Changes.Count);
        Assert.Equal(first.Admin.CertificatePem, second.Admin.CertificatePem);
        Assert.Contains("server: https://127.0.0.1:7443", File.ReadAllText(_directory["admin.conf"]));
    }

    [Theory]
    [InlineData("pki/apiserver.crt")]
    [InlineData("pki/apiserver.key")]
    [InlineData("admin.conf")]
    public void DamagedLeaf_IsReplaced(string file)
    {
        Ensure();
        File.WriteAllText(_directory[file], "damaged");

        Assert.Contains(Ensure().Changes, change => change.Path == _directory[file]);
        Assert.Empty(Ensure().Changes);
    }

    [Fact]
    public void KeyOfAnotherCertificate_IsReplaced()
    {
        Ensure();
        File.Copy(_directory["pki/front-proxy-client.key"], _directory["pki/apiserver.key"], overwrite: true);

        Assert.Equal(2, Ensure().Changes.Count);
    }

    [Theory]
    [InlineData("pki/ca.crt")]
    [InlineData("pki/ca.key")]
    [InlineData("pki/sa.key")]
    public void DamagedAuthorityOrTokenKey_IsAnErrorThatNamesTheFileAndKeepsIt(string file)
    {
        Ensure();
        File.WriteAllText(_directory[file], "damaged");

        var failure = Assert.Throws<PkiException>(Ensure);

        Assert.Contains(_directory[file], failure.Message);
        Assert.Equal("damaged", File.ReadAllText(_directory[file]));
    }

    [Fact]
    public void AuthorityKeyWithoutCertificate_GetsACertificateForThatKey()
    {
        var first = Ensure();
        File.Delete(_directory["pki/ca.crt"]);
        var second = Ensure();

        Assert.Equal(first.Authority.PublicKey.ExportSubjectPublicKeyInfo(), second.Authority.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.Equal(first.Admin.CertificatePem, second.Admin.CertificatePem);
    }

    [Fact]
    public void ExternalAuthority_IsUsedWhileNothingNeedsSigning()
    {
        Ensure();
        File.Delete(_directory["pki/ca.key"]);
        Assert.Empty(Ensure().Changes);

        File.Delete(_directory["pki/apiserver.crt"]);
        Assert.Contains("the authority's key is not here", Assert.Throws<PkiException>(Ensure).Message);
    }

    [Fact]
    public void AuthorityReplaced_ReissuesWhatItSigned()
    {
        Ensure();
        File.Delete(_directory["pki/ca.crt"]);
        File.Delete(_directory["pki/ca.key"]);
        var made = Ensure();

        Assert.True(Chains(made.ApiServer.Certificate, made.Authority));
        Assert.True(Chains(made.Scheduler.Certificate, made.Authority));
    }

    [Fact]
    public void Node_GetsServingAndClientCertificates()
    {
        var pki = new ClusterPki(_options, _time);
        var node = pki.EnsureNode(pki.Ensure(), "worker-1", [IPAddress.Parse("192.0.2.9")], _directory["kubelet"]);

        Assert.Equal("CN=system:node:worker-1, O=system:nodes", Sorted(node.Client.Certificate.Subject));
        var names = node.Serving.Certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        Assert.Contains(IPAddress.Parse("192.0.2.9"), names.EnumerateIPAddresses());
        Assert.Contains("worker-1", names.EnumerateDnsNames());
        Assert.Equal(3, node.Changes.Count);
    }

    [Fact]
    public void RsaTokenKey_IsMadeAndReadAgain()
    {
        _options = _options with { SigningKeyAlgorithm = SigningKeyAlgorithm.Rsa2048 };

        Assert.Equal("RS256", Ensure().TokenKey.PublicKey.Algorithm);
        Assert.Equal("RS256", Ensure().TokenKey.PublicKey.Algorithm);
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", File.ReadAllText(_directory["pki/sa.pub"]));
    }

    [Fact]
    public void UnwritableDirectory_IsOneLine()
    {
        File.WriteAllText(_directory["file"], "");
        _options = _options with { PkiDirectory = _directory["file/pki"] };

        Assert.DoesNotContain('\n', Assert.Throws<PkiException>(Ensure).Message);
    }

    [Fact]
    public async Task Renewer_PublishesNewCertificatesWhenTheyAreDue()
    {
        var pki = new ClusterPki(_options, _time);
        var first = pki.Ensure();
        var renewer = new CertificateRenewer(pki, first, _time);
        using var stop = new CancellationTokenSource();
        var renewed = new TaskCompletionSource<ClusterCertificates>(TaskCreationOptions.RunContinuationsAsynchronously);
        var loop = renewer.RunAsync(renewed.SetResult, failure => renewed.SetException(failure), stop.Token);

        while (!renewed.Task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromDays(30));
            await Task.Yield();
        }

        Assert.Same(await renewed.Task, renewer.Current);
        Assert.NotEqual(first.ApiServer.CertificatePem, renewer.Current.ApiServer.CertificatePem);
        await stop.CancelAsync();
        await loop;
    }

    private ClusterCertificates Ensure() => new ClusterPki(_options, _time).Ensure();

    private static string Sorted(string subject) => string.Join(", ", subject.Split(", ").Order(StringComparer.Ordinal));

    private bool Chains(X509Certificate2 leaf, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = _time.GetUtcNow().UtcDateTime;
        return chain.Build(leaf);
    }
}
