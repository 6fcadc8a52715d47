namespace Kubestrel.Pki.Certificates;

[Flags]
public enum CertificateUsage
{
    None = 0,
    Client = 1,
    Server = 2,
}
