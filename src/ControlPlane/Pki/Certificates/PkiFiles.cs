using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kubestrel.Pki.Files;
using Kubestrel.Pki.Kubeconfigs;

namespace Kubestrel.Pki.Certificates;

/// <summary>
/// One pass over the files: each is read, judged by <see cref="RenewalRule"/>, and kept or replaced. A key is written before its certificate, so
/// that a crash between the two leaves a pair that does not match, which the next pass replaces. Authorities and the token key are
/// never replaced because they look damaged: everything they vouched for would be lost, so that is the operator's to decide.
/// </summary>
internal sealed class PkiFiles(DateTimeOffset now)
{
    private readonly List<PkiChange> _changes = [];
    private readonly HashSet<string> _directories = [];

    public IReadOnlyList<PkiChange> Changes => _changes;

    public DateTimeOffset RenewAt { get; private set; } = DateTimeOffset.MaxValue;

    public (X509Certificate2 Certificate, string Pem) EnsureAuthority(string directory, string name, string commonName, TimeSpan validity)
    {
        var certificatePath = Path.Combine(directory, name + ".crt");
        var keyPath = Path.Combine(directory, name + ".key");
        var certificatePem = ReadOptional(certificatePath);
        var keyPem = ReadOptional(keyPath);
        if (certificatePem is not null)
        {
            var existing = keyPem is null ? ParseCertificate(certificatePem) : KeyedCertificate.Parse(certificatePem, keyPem)?.Certificate;
            if (existing is null)
            {
                throw new PkiException(keyPem is null
                    ? $"{certificatePath}: not a certificate"
                    : $"{certificatePath}: not a certificate, or {keyPath} is not its key");
            }

            var reason = RenewalRule.ForAge(existing, now);
            if (reason is null || keyPem is null)
            {
                Note(existing);
                return (existing, certificatePem);
            }

            return Renew(existing.GetECDsaPrivateKey(), reason);
        }

        if (keyPem is not null)
        {
            using var key = ECDsa.Create();
            try
            {
                key.ImportFromPem(keyPem);
            }
            catch (Exception failure) when (failure is CryptographicException or ArgumentException)
            {
                throw new PkiException($"{keyPath}: not an EC private key", failure);
            }

            return Renew(key, "is missing");
        }

        var created = CertificateIssuer.CreateAuthority(commonName, now, validity);
        Write(keyPath, created.KeyPem, AtomicFile.Private, "is missing");
        Write(certificatePath, created.CertificatePem, AtomicFile.Shared, "is missing");
        Note(created.Certificate);
        return (created.Certificate, created.CertificatePem);

        (X509Certificate2, string) Renew(ECDsa? key, string reason)
        {
            if (key is null)
            {
                throw new PkiException($"{certificatePath}: {reason}, and {keyPath} is no EC key: renew it with the tool that made it");
            }

            var renewed = CertificateIssuer.CreateAuthority(commonName, key, now, validity);
            Write(certificatePath, renewed.CertificatePem, AtomicFile.Shared, reason);
            Note(renewed.Certificate);
            return (renewed.Certificate, renewed.CertificatePem);
        }
    }

    public KeyedCertificate EnsureLeaf(string directory, string name, X509Certificate2 authority, CertificateProfile profile, TimeSpan validity)
    {
        var certificatePath = Path.Combine(directory, name + ".crt");
        var keyPath = Path.Combine(directory, name + ".key");
        var existing = ReadPair(ReadOptional(certificatePath), ReadOptional(keyPath), authority, profile, out var reason);
        if (existing is not null)
        {
            return existing;
        }

        var issued = Issue(authority, profile, validity, certificatePath, reason);
        Write(keyPath, issued.KeyPem, AtomicFile.Private, reason);
        Write(certificatePath, issued.CertificatePem, AtomicFile.Shared, reason);
        return issued;
    }

    /// <summary>A client certificate that lives inside a kubeconfig; the file is rewritten when anything in it differs from what it should say.</summary>
    public KeyedCertificate EnsureKubeconfig(
        string path, X509Certificate2 authority, string authorityPem, CertificateProfile profile, PkiOptions options)
    {
        var text = ReadOptional(path);
        var reason = "is missing";
        KeyedCertificate? client = null;
        if (text is not null)
        {
            client = ReadPair(KubeconfigText.Find(text, KubeconfigText.CertificateField), KubeconfigText.Find(text, KubeconfigText.KeyField), authority, profile, out reason);
            if (client is not null)
            {
                reason = "says something else";
            }
        }

        client ??= Issue(authority, profile, options.CertificateValidity, path, reason);
        var wanted = KubeconfigText.Write(new Kubeconfig(
            options.ClusterName, profile.CommonName, options.ServerUrl, authorityPem, client.CertificatePem, client.KeyPem));
        if (text != wanted)
        {
            Write(path, wanted, AtomicFile.Private, reason);
        }

        return client;
    }

    public string? ReadOptional(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PkiException($"{path}: {failure.Message}", failure);
        }
    }

    public void Write(string path, string content, UnixFileMode mode, string reason)
    {
        try
        {
            var directory = Path.GetDirectoryName(path)!;
            if (_directories.Add(directory))
            {
                Directory.CreateDirectory(directory);
            }

            AtomicFile.WriteWithoutDirectory(path, Encoding.UTF8.GetBytes(content), mode, owner: null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PkiException($"{path}: {failure.Message}", failure);
        }

        _changes.Add(new PkiChange(path, reason));
    }

    /// <summary>Makes everything written durable; nothing that was written counts before.</summary>
    public void Flush()
    {
        foreach (var directory in _directories)
        {
            try
            {
                AtomicFile.FlushDirectory(directory);
            }
            catch (IOException failure)
            {
                throw new PkiException(failure.Message, failure);
            }
        }
    }

    private KeyedCertificate Issue(X509Certificate2 authority, CertificateProfile profile, TimeSpan validity, string path, string reason)
    {
        if (!authority.HasPrivateKey)
        {
            throw new PkiException($"{path}: {reason}, and the authority's key is not here to make a new one");
        }

        var issued = CertificateIssuer.Issue(authority, profile, now, validity);
        Note(issued.Certificate);
        return issued;
    }

    private KeyedCertificate? ReadPair(
        string? certificatePem, string? keyPem, X509Certificate2 authority, CertificateProfile profile, out string reason)
    {
        reason = "is missing";
        if (certificatePem is null || keyPem is null)
        {
            return null;
        }

        var existing = KeyedCertificate.Parse(certificatePem, keyPem);
        var because = existing is null ? "cannot be read, or its key is another's" : RenewalRule.ForLeaf(existing.Certificate, authority, profile, now);
        if (because is null)
        {
            Note(existing!.Certificate);
            return existing;
        }

        reason = because;
        return null;
    }

    private static X509Certificate2? ParseCertificate(string pem)
    {
        try
        {
            return X509Certificate2.CreateFromPem(pem);
        }
        catch (CryptographicException)
        {
            // Not a certificate: the caller names the file.
            return null;
        }
    }

    private void Note(X509Certificate2 certificate)
    {
        var due = RenewalRule.RenewAt(certificate);
        RenewAt = due < RenewAt ? due : RenewAt;
    }
}
