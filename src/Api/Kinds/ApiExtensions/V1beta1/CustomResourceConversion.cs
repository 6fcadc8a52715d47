namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceConversion")]
public sealed partial record CustomResourceConversion
{
    [Field("strategy", 1, Always = true, Required = true)]
    public string Strategy { get; init; } = "";

    /// <summary>Where the webhook is; for strategy Webhook alone.</summary>
    [Field("webhookClientConfig", 2)]
    public WebhookClientConfig? WebhookClientConfig { get; init; }

    /// <summary>Versions of ConversionReview the webhook takes, best first.</summary>
    [Field("conversionReviewVersions", 3, List = "atomic")]
    public ValueList<string> ConversionReviewVersions { get; init; }
}
