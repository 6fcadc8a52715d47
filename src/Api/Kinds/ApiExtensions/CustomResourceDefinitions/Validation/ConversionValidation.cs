using Kubestrel.Kinds.Certificates.V1;

namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>How objects get from one version to another; paths are those of upstream's inner form, which has the webhook's parts beside the strategy.</summary>
internal static class ConversionValidation
{
    private static readonly string[] s_strategies = ["None", "Webhook"];

    public static void Validate(CustomResourceConversion conversion, CustomResourceConversion? old, bool mayHaveBadBundle, FieldPath path, FieldErrors errors)
    {
        DefinitionSpecValidation.Enumerated(conversion.Strategy, s_strategies, path.Child("strategy"), errors);
        var versions = conversion.Webhook?.ConversionReviewVersions ?? default;
        if (conversion.Strategy == "Webhook")
        {
            Client(conversion.Webhook?.ClientConfig, mayHaveBadBundle, path.Child("webhookClientConfig"), errors);
            var before = old?.Webhook?.ConversionReviewVersions ?? default;
            errors.WebhookReviewVersions(path.Child("conversionReviewVersions"), versions, before.IsEmpty || WebhookChecks.KnowsReviewVersion(before));
            return;
        }

        if (conversion.Webhook?.ClientConfig is not null)
        {
            errors.Forbidden(path.Child("webhookClientConfig"), "should not be set when strategy is not set to Webhook");
        }

        if (!versions.IsEmpty)
        {
            errors.Forbidden(path.Child("conversionReviewVersions"), "should not be set when strategy is not set to Webhook");
        }
    }

    /// <summary>Why the bytes are no certificates; null when they are.</summary>
    public static string? BundleProblem(ByteString bundle)
    {
        var blocks = PemBlock.Read(bundle.Memory).Where(block => block is { Type: "CERTIFICATE", HasHeaders: false }).ToList();
        return blocks.Count == 0
            ? "unable to load root certificates: unable to parse bytes as PEM block"
            : blocks.All(block => CertificateContent.Authority(block.Bytes).Parsed)
                ? null
                : "unable to load root certificates: failed to parse certificate: x509: malformed certificate";
    }

    private static void Client(WebhookClientConfig? client, bool mayHaveBadBundle, FieldPath path, FieldErrors errors)
    {
        if (client is null)
        {
            errors.Required(path, "required when strategy is set to Webhook");
            return;
        }

        errors.WebhookTarget(path, client.Url, client.Service is { } service ? (service.Name, service.Namespace, service.Path, service.Port ?? 0) : null);
        if (client.CaBundle.Length > 0 && !mayHaveBadBundle && BundleProblem(client.CaBundle) is { } problem)
        {
            errors.Invalid(path.Child("caBundle"), GoValue.Of(client.CaBundle), problem);
        }
    }
}
