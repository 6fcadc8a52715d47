using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Networking.V1;

internal static class IngressValidation
{
    /// <param name="old">The spec before an update; what was wrong there may stay.</param>
    public static void Spec(IngressSpec spec, IngressSpec? old, FieldPath path, FieldErrors errors)
    {
        if (spec.Rules.IsEmpty && spec.DefaultBackend is null)
        {
            errors.Invalid(path, new GoValue(spec.Rules.IsNull ? "[]networking.IngressRule(nil)" : "[]networking.IngressRule{}"), "either `defaultBackend` or `rules` must be specified");
        }

        if (spec.DefaultBackend is { } backend)
        {
            IngressPathValidation.Backend(backend, path.Child("defaultBackend"), errors);
        }

        var anyWildcardRule = old is not null && old.Rules.Exists(HasWildcardAndErrors);
        for (var i = 0; i < spec.Rules.Count; i++)
        {
            Rule(spec.Rules[i], anyWildcardRule, path.Child("rules").Index(i), errors);
        }

        var anySecretName = old is not null && old.Tls.Exists(tls => tls.SecretName.Length > 0 && Names.Dns1123Subdomain(tls.SecretName).Any());
        for (var i = 0; i < spec.Tls.Count; i++)
        {
            Tls(spec.Tls[i], anySecretName, path.Child("tls").Index(i), errors);
        }

        if (spec.IngressClassName is { } name)
        {
            errors.Subdomain(path.Child("ingressClassName"), name);
        }
    }

    public static void Status(IngressStatus status, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < status.LoadBalancer.Ingress.Count; i++)
        {
            var (point, at) = (status.LoadBalancer.Ingress[i], path.Child("ingress").Index(i));
            if (point.Ip.Length > 0)
            {
                errors.Ip(at.Child("ip"), point.Ip);
            }

            if (point.Hostname.Length > 0)
            {
                LoadBalancerValidation.HostName(point.Hostname, at.Child("hostname"), errors);
            }
        }
    }

    private static void Rule(IngressRule rule, bool anyWildcardRule, FieldPath path, FieldErrors errors)
    {
        var wildcard = rule.Host.Contains('*');
        if (rule.Host.Length > 0)
        {
            if (IpText.IsValid(rule.Host))
            {
                errors.Invalid(path.Child("host"), rule.Host, "must be a DNS name, not an IP address");
            }

            Host(rule.Host, path.Child("host"), errors);
        }

        if (rule.Http is { } http && !(wildcard && anyWildcardRule))
        {
            IngressPathValidation.Http(http, path.Child("http"), errors);
        }
    }

    private static void Tls(IngressTLS tls, bool anySecretName, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < tls.Hosts.Count; i++)
        {
            Host(tls.Hosts[i], path.Child("hosts").Index(i), errors);
        }

        if (tls.SecretName.Length > 0 && !anySecretName)
        {
            errors.Subdomain(path.Child("secretName"), tls.SecretName);
        }
    }

    private static void Host(string host, FieldPath path, FieldErrors errors) =>
        errors.Each(path, host, host.Contains('*') ? Forms.WildcardSubdomain(host) : Names.Dns1123Subdomain(host));

    private static bool HasWildcardAndErrors(IngressRule rule)
    {
        if (!rule.Host.Contains('*') || rule.Http is null)
        {
            return false;
        }

        var errors = new FieldErrors();
        IngressPathValidation.Http(rule.Http, FieldPath.Root, errors);
        return errors.Count > 0;
    }
}
