namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Where a webhook is: url or service, one of both.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.WebhookClientConfig")]
public sealed partial record WebhookClientConfig
{
    /// <summary>Its https address, with neither user nor query; not for services of the cluster.</summary>
    [Field("url", 3)]
    public string? Url { get; init; }

    /// <summary>The service of the cluster that the webhook is behind; reached on its cluster address.</summary>
    [Field("service", 1)]
    public ServiceReference? Service { get; init; }

    /// <summary>PEM certificates, in base64, that its own is checked against; the system's by default.</summary>
    [Field("caBundle", 2)]
    public ByteString CaBundle { get; init; }
}
