namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>How objects get from one version to another.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion")]
public sealed partial record CustomResourceConversion
{
    /// <summary>None changes only apiVersion, Webhook asks a webhook.</summary>
    [Field("strategy", 1, Always = true, Required = true)]
    public string Strategy { get; init; } = "";

    /// <summary>Where the webhook is and what it takes; for strategy Webhook alone.</summary>
    [Field("webhook", 2)]
    public WebhookConversion? Webhook { get; init; }
}
