namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A conversion webhook.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion")]
public sealed partial record WebhookConversion
{
    /// <summary>Where the webhook is; must be set for strategy Webhook.</summary>
    [Field("clientConfig", 2)]
    public WebhookClientConfig? ClientConfig { get; init; }

    /// <summary>Versions of ConversionReview it takes, best first; the first one the server has is sent.</summary>
    [Field("conversionReviewVersions", 3, Always = true, Required = true, List = "atomic")]
    public ValueList<string> ConversionReviewVersions { get; init; }
}
