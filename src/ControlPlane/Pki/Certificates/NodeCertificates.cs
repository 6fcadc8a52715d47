namespace Kubestrel.Pki.Certificates;

/// <summary>A node agent's serving certificate and its client identity.</summary>
public sealed record NodeCertificates(
    KeyedCertificate Serving, KeyedCertificate Client, string KubeconfigPath, IReadOnlyList<PkiChange> Changes, DateTimeOffset RenewAt);
