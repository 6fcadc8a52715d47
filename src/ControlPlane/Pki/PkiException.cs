namespace Kubestrel.Pki;

/// <summary>Certificates, keys or kubeconfigs cannot be read, written or trusted. The message is one line for the operator and names the file.</summary>
public sealed class PkiException : Exception
{
    public PkiException(string message)
        : base(message)
    {
    }

    public PkiException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
