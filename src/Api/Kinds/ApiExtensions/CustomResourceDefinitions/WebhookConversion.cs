namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion")]
public sealed partial record WebhookConversion
{
    [Field("clientConfig", 2)]
    public WebhookClientConfig? ClientConfig { get; init; }

    [Field("conversionReviewVersions", 3, Always = true, Required = true, List = "atomic")]
    public ValueList<string> ConversionReviewVersions { get; init; }
}
