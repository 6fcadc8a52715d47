namespace Kubestrel.Kinds.Core.V1;

/// <summary>Names of cluster trust bundles and of signers.</summary>
internal static class TrustBundleValidation
{
    private const int MaxDomain = 253;
    private const int MaxSigner = 571;

    public static void Projection(ClusterTrustBundleProjection bundle, FieldPath path, FieldErrors errors)
    {
        switch (bundle)
        {
            case { Name: not null, SignerName: not null }:
                errors.Invalid(path, bundle, "only one of name and signerName may be used");
                break;
            case { Name: { } name }:
                if (name.Length == 0)
                {
                    errors.Required(path.Child("name"), "must be a valid object name");
                }

                foreach (var message in NameErrors(name, SignerOf(name)))
                {
                    errors.Invalid(path.Child("name"), name, "not a valid clustertrustbundlename: " + message);
                }

                if (bundle.LabelSelector is not null)
                {
                    errors.Invalid(path.Child("labelSelector"), GoValue.Of(bundle.LabelSelector), "labelSelector must be unset if name is specified");
                }

                break;
            case { SignerName: { } signer }:
                if (signer.Length == 0)
                {
                    errors.Required(path.Child("signerName"), "must be a valid signer name");
                }

                Signer(signer, path.Child("signerName"), errors);
                errors.LabelSelector(path.Child("labelSelector"), bundle.LabelSelector);
                break;
            default:
                errors.Required(path, "either name or signerName must be specified");
                break;
        }

        if (bundle.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }

        Paths.NotReserved(bundle.Path, path.Child("path"), errors);
    }

    /// <summary>The signer that a name of the form signer:domain:path:rest names; empty without.</summary>
    public static string SignerOf(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon < 0 ? "" : name[..colon].Replace(':', '/');
    }

    /// <summary>A bundle of a signer starts with the signer's name, slashes as colons; another has no colons.</summary>
    public static IEnumerable<string> NameErrors(string name, string signer)
    {
        if (signer.Length == 0)
        {
            if (name.Contains(':'))
            {
                yield return "ClusterTrustBundle without signer name must not have \":\" in its name";
                yield break;
            }

            foreach (var message in Names.Dns1123Subdomain(name))
            {
                yield return message;
            }

            yield break;
        }

        var prefix = signer.Replace('/', ':') + ":";
        if (!name.StartsWith(prefix, StringComparison.Ordinal))
        {
            yield return $"ClusterTrustBundle for signerName {signer} must be named with prefix {prefix}";
            yield break;
        }

        foreach (var message in Names.Dns1123Subdomain(name[prefix.Length..]))
        {
            yield return message;
        }
    }

    /// <summary>A domain, a slash and a path of names with dots.</summary>
    public static void Signer(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
            return;
        }

        var slash = name.IndexOf('/');
        if (slash < 0 || name.IndexOf('/', slash + 1) >= 0)
        {
            errors.Invalid(path, name, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
            return;
        }

        if (slash > MaxDomain)
        {
            errors.TooLong(path, MaxDomain);
        }

        var domain = name[..slash];
        FirstBadLabel(domain, Names.Dns1123Label, path, errors);
        if (!domain.Contains('.'))
        {
            errors.Invalid(path, domain, "should be a domain with at least two segments separated by dots");
        }

        FirstBadLabel(name[(slash + 1)..], Names.Dns1123Subdomain, path, errors);
        if (name.Length > MaxSigner)
        {
            errors.TooLong(path, MaxSigner);
        }
    }

    /// <summary>Errors of one label alone: others would repeat them.</summary>
    private static void FirstBadLabel(string labels, Func<string, IEnumerable<string>> rule, FieldPath path, FieldErrors errors)
    {
        var before = errors.Count;
        foreach (var label in labels.Split('.'))
        {
            foreach (var message in rule(label))
            {
                errors.Invalid(path, labels, $"validating label {GoString.Quote(label)}: {message}");
            }

            if (errors.Count > before)
            {
                return;
            }
        }
    }
}
