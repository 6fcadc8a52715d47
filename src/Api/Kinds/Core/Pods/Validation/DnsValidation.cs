namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of a pod's DNS policy and configuration.</summary>
internal static class DnsValidation
{
    private const int MaxServers = 3;
    private const int MaxSearches = 32;
    private const int MaxSearchLength = 2048;

    public static void Policy(string policy, FieldPath path, FieldErrors errors)
    {
        if (policy.Length == 0)
        {
            errors.Required(path);
        }
        else if (policy is not ("ClusterFirstWithHostNet" or "ClusterFirst" or "Default" or "None"))
        {
            errors.NotSupported(path, policy, "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
        }
    }

    public static void Config(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        var config = spec.DnsConfig;
        if (spec.DnsPolicy == "None")
        {
            if (config is null)
            {
                errors.Required(path, "must provide `dnsConfig` when `dnsPolicy` is None");
                return;
            }

            if (config.Nameservers.IsEmpty)
            {
                errors.Required(path.Child("nameservers"), "must provide at least one DNS nameserver when `dnsPolicy` is None");
                return;
            }
        }

        if (config is null)
        {
            return;
        }

        Servers(config.Nameservers, path.Child("nameservers"), errors);
        Searches(config.Searches, path.Child("searches"), errors);
        for (var i = 0; i < config.Options.Count; i++)
        {
            if (config.Options[i].Name.Length == 0)
            {
                errors.Required(path.Child("options").Index(i), "must not be empty");
            }
        }
    }

    private static void Servers(ValueList<string> servers, FieldPath path, FieldErrors errors)
    {
        if (servers.Count > MaxServers)
        {
            errors.Invalid(path, GoValue.Of(servers), $"must not have more than {MaxServers} nameservers");
        }

        for (var i = 0; i < servers.Count; i++)
        {
            errors.Ip(path.Index(i), servers[i]);
        }
    }

    private static void Searches(ValueList<string> searches, FieldPath path, FieldErrors errors)
    {
        if (searches.Count > MaxSearches)
        {
            errors.Invalid(path, GoValue.Of(searches), $"must not have more than {MaxSearches} search paths");
        }

        if (string.Join(' ', searches).Length > MaxSearchLength)
        {
            errors.Invalid(path, GoValue.Of(searches), $"must not have more than {MaxSearchLength} characters (including spaces) in the search list");
        }

        for (var i = 0; i < searches.Count; i++)
        {
            var search = searches[i].EndsWith('.') ? searches[i][..^1] : searches[i];
            errors.Subdomain(path.Index(i), search);
        }
    }
}
