using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Testing;

/// <summary>Debian's docker-registry on a loopback port, with or without a password and TLS.</summary>
internal sealed class LoopbackRegistry : IAsyncDisposable
{
    public const string Program = "/usr/bin/docker-registry";
    public const string User = "kestrel";
    public const string Password = "kestrel";

    /// <summary>bcrypt of the password, the only form the registry takes.</summary>
    private const string PasswordLine = "kestrel:$2b$05$abcdefghijklmnopqrstuuZRuevLOn.8DZSTUUdbR3zj0SX4Ua.F2\n";

    private readonly string folder = Directory.CreateTempSubdirectory("kubestrel-registry-").FullName;
    private Process? process;

    public int Port { get; } = FreePort();

    public string Host => $"127.0.0.1:{Port}";

    public string CaFile => Path.Combine(folder, "cert.pem");

    public static async Task<LoopbackRegistry> StartAsync(bool password, bool tls)
    {
        var registry = new LoopbackRegistry();
        var config = $"version: 0.1\nlog: {{level: error}}\nstorage: {{filesystem: {{rootdirectory: {registry.folder}/data}}}}\nhttp:\n  addr: {registry.Host}\n";
        if (tls)
        {
            registry.WriteCertificate();
            config += $"  tls: {{certificate: {registry.CaFile}, key: {registry.folder}/key.pem}}\n";
        }

        if (password)
        {
            await File.WriteAllTextAsync(Path.Combine(registry.folder, "htpasswd"), PasswordLine);
            config += $"auth: {{htpasswd: {{realm: test, path: {registry.folder}/htpasswd}}}}\n";
        }

        await File.WriteAllTextAsync(Path.Combine(registry.folder, "config.yml"), config);
        registry.process = Process.Start(new ProcessStartInfo(Program, ["serve", Path.Combine(registry.folder, "config.yml")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        registry.process.BeginOutputReadLine();
        registry.process.BeginErrorReadLine();
        while (!await registry.ListensAsync())
        {
            Assert.False(registry.process.HasExited, "docker-registry ended");
            await Task.Delay(20);
        }

        return registry;
    }

    public async ValueTask DisposeAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> ListensAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=registry", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(CaFile, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
