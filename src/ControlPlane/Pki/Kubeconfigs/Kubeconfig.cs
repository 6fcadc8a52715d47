namespace Kubestrel.Pki.Kubeconfigs;

/// <summary>A kubeconfig with one cluster and one user who proves itself by certificate. PEM texts are embedded as data.</summary>
public sealed record Kubeconfig(
    string ClusterName, string UserName, string ServerUrl, string AuthorityPem, string ClientCertificatePem, string ClientKeyPem)
{
    public string ContextName => $"{UserName}@{ClusterName}";
}
