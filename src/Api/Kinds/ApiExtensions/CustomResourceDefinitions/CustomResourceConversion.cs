namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion")]
public sealed partial record CustomResourceConversion
{
    [Field("strategy", 1, Always = true, Required = true)]
    public string Strategy { get; init; } = "";

    [Field("webhook", 2)]
    public WebhookConversion? Webhook { get; init; }
}
