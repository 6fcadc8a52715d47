using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Certificates.V1;

/// <summary>Validation of certificate requests; an update may keep what was wrong before it.</summary>
internal static class CertificateRequestValidation
{
    private const string LegacySigner = "kubernetes.io/legacy-unknown";
    private const int LeastSeconds = 600;
    private static readonly string[] s_final = ["Approved", "Denied", "Failed"];
    private static readonly string[] s_decisions = ["Approved", "Denied"];

    private static readonly string[] s_usages =
    [
        "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only",
        "digital signature", "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement",
        "key encipherment", "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping",
    ];

    public static void Create(CertificateSigningRequest request, FieldErrors errors) => Validate(request, null, errors);

    /// <param name="through">The subresource that is written: "", approval or status.</param>
    public static void Update(CertificateSigningRequest request, CertificateSigningRequest old, string through, FieldErrors errors)
    {
        Validate(request, old, errors);
        var path = FieldPath.Of("status", "conditions");
        foreach (var type in s_final)
        {
            if (Of(request, type).Count < Of(old, type).Count)
            {
                errors.Forbidden(path, $"updates may not remove a condition of type \"{type}\"");
            }
        }

        foreach (var type in through == "approval" ? [] : s_decisions)
        {
            Decision(type, Of(request, type), Of(old, type), path, errors);
        }

        if (request.Status.Certificate.Span.SequenceEqual(old.Status.Certificate.Span))
        {
            return;
        }

        if (through != "status")
        {
            errors.Forbidden(FieldPath.Of("status", "certificate"), "updates may not set certificate content");
        }
        else if (old.Status.Certificate.Length > 0)
        {
            errors.Forbidden(FieldPath.Of("status", "certificate"), "updates may not modify existing certificate content");
        }
    }

    private static void Validate(CertificateSigningRequest request, CertificateSigningRequest? old, FieldErrors errors)
    {
        var (spec, path) = (request.Spec, FieldPath.Of("spec"));
        if (CertificateContent.RequestProblem(spec.Request.Memory) is { } problem)
        {
            errors.Invalid(path.Child("request"), GoValue.Of(spec.Request), problem);
        }

        Usages(spec.Usages, old?.Spec.Usages ?? default, path.Child("usages"), errors);
        if (spec.SignerName == LegacySigner && old?.Spec.SignerName != LegacySigner)
        {
            errors.Invalid(path.Child("signerName"), spec.SignerName, "the legacy signerName is not allowed via this API version");
        }
        else
        {
            TrustBundleValidation.Signer(spec.SignerName, path.Child("signerName"), errors);
        }

        if (spec.ExpirationSeconds < LeastSeconds)
        {
            errors.Invalid(path.Child("expirationSeconds"), spec.ExpirationSeconds, "may not specify a duration less than 600 seconds (10 minutes)");
        }

        Conditions(request.Status.Conditions, old?.Status.Conditions ?? default, FieldPath.Of("status", "conditions"), errors);
        var kept = old is not null
            && (request.Status.Certificate.Span.SequenceEqual(old.Status.Certificate.Span) || CertificateContent.ChainProblem(old.Status.Certificate) is not null);
        if (!kept && CertificateContent.ChainProblem(request.Status.Certificate) is { } wrong)
        {
            errors.Invalid(FieldPath.Of("status", "certificate"), "<certificate data>", wrong);
        }
    }

    private static void Usages(ValueList<string> usages, ValueList<string> old, FieldPath path, FieldErrors errors)
    {
        if (usages.IsEmpty)
        {
            errors.Required(path);
        }

        for (var i = 0; i < usages.Count && !old.Exists(usage => !s_usages.Contains(usage)); i++)
        {
            if (!s_usages.Contains(usages[i]))
            {
                errors.NotSupported(path.Index(i), usages[i], s_usages);
            }
        }

        for (var i = 0; i < usages.Count && old.Distinct().Count() == old.Count; i++)
        {
            var usage = usages[i];
            if (usages.FindIndex(other => other == usage) < i)
            {
                errors.Duplicate(path.Index(i), usage);
            }
        }
    }

    private static void Conditions(
        ValueList<CertificateSigningRequestCondition> conditions, ValueList<CertificateSigningRequestCondition> old, FieldPath path, FieldErrors errors)
    {
        var hadBoth = s_decisions.All(type => old.Exists(condition => condition.Type == type));
        var hadRepeated = old.DistinctBy(condition => condition.Type).Count() < old.Count;
        var hadUntyped = old.Exists(condition => condition.Type.Length == 0);
        for (var i = 0; i < conditions.Count; i++)
        {
            var ((type, status), at) = ((conditions[i].Type, conditions[i].Status), path.Index(i));
            if (type.Length == 0 && !hadUntyped)
            {
                errors.Required(at.Child("type"));
            }

            if (status.Length == 0)
            {
                errors.Required(at.Child("status"));
            }
            else if (s_final.Contains(type) ? status != "True" : status is not ("False" or "True" or "Unknown"))
            {
                errors.NotSupported(at.Child("status"), status, s_final.Contains(type) ? ["True"] : ["False", "True", "Unknown"]);
            }

            var other = type == "Approved" ? "Denied" : type == "Denied" ? "Approved" : null;
            if (!hadBoth && other is not null && conditions.FindIndex(one => one.Type == other) is >= 0 and var before && before < i)
            {
                errors.Invalid(at.Child("type"), type, "Approved and Denied conditions are mutually exclusive");
            }

            if (!hadRepeated && conditions.FindIndex(one => one.Type == type) < i)
            {
                errors.Duplicate(at.Child("type"), type);
            }
        }
    }

    private static void Decision(
        string type, ValueList<CertificateSigningRequestCondition> now, ValueList<CertificateSigningRequestCondition> old, FieldPath path, FieldErrors errors)
    {
        if (now.Count > old.Count)
        {
            errors.Forbidden(path, $"updates may not add a condition of type \"{type}\"");
        }
        else if (now.Count == old.Count && Enumerable.Range(0, now.Count).FirstOrDefault(i => now[i] != old[i], -1) is >= 0 and var changed)
        {
            errors.Forbidden(
                path, $"updates may not modify a condition of type \"{type}\"\n{Differences.Of(old[changed], now[changed], "certificates.CertificateSigningRequestCondition")}");
        }
    }

    private static ValueList<CertificateSigningRequestCondition> Of(CertificateSigningRequest request, string type) =>
        request.Status.Conditions.RemoveAll(condition => condition.Type != type);
}
