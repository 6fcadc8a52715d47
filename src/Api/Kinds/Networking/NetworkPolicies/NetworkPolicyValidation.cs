namespace Kubestrel.Kinds.Networking.V1;

internal static class NetworkPolicyValidation
{
    /// <param name="anyValues">Whether values in selectors may break the rule for labels, since they did before the update.</param>
    public static void Spec(NetworkPolicySpec spec, FieldPath path, FieldErrors errors, bool anyValues = false)
    {
        errors.LabelSelector(path.Child("podSelector"), spec.PodSelector, anyValues);
        for (var i = 0; i < spec.Ingress.Count; i++)
        {
            var at = path.Child("ingress").Index(i);
            Ports(spec.Ingress[i].Ports, at.Child("ports"), errors);
            Peers(spec.Ingress[i].From, anyValues, at.Child("from"), errors);
        }

        for (var i = 0; i < spec.Egress.Count; i++)
        {
            var at = path.Child("egress").Index(i);
            Ports(spec.Egress[i].Ports, at.Child("ports"), errors);
            Peers(spec.Egress[i].To, anyValues, at.Child("to"), errors);
        }

        if (spec.PolicyTypes.Count > 2)
        {
            errors.Invalid(
                path.Child("policyTypes"),
                new GoValue($"[]networking.PolicyType{{{string.Join(", ", spec.PolicyTypes.Select(type => $"\"{type}\""))}}}"),
                "may not specify more than two policyTypes");
            return;
        }

        for (var i = 0; i < spec.PolicyTypes.Count; i++)
        {
            if (spec.PolicyTypes[i] is not ("Ingress" or "Egress"))
            {
                errors.NotSupported(path.Child("policyTypes").Index(i), spec.PolicyTypes[i], "Ingress", "Egress");
            }
        }
    }

    public static bool HasBadSelector(NetworkPolicySpec spec) =>
        !Checks.IsValid(spec.PodSelector) || spec.Ingress.Exists(rule => rule.From.Exists(HasBadSelector)) || spec.Egress.Exists(rule => rule.To.Exists(HasBadSelector));

    private static bool HasBadSelector(NetworkPolicyPeer peer) =>
        (peer.PodSelector is { } pods && !Checks.IsValid(pods)) || (peer.NamespaceSelector is { } namespaces && !Checks.IsValid(namespaces));

    private static void Ports(ValueList<NetworkPolicyPort> ports, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < ports.Count; i++)
        {
            Port(ports[i], path.Index(i), errors);
        }
    }

    private static void Port(NetworkPolicyPort port, FieldPath path, FieldErrors errors)
    {
        if (port.Protocol is not (null or "TCP" or "UDP" or "SCTP"))
        {
            errors.NotSupported(path.Child("protocol"), port.Protocol, "TCP", "UDP", "SCTP");
        }

        switch (port.Port)
        {
            case null:
                if (port.EndPort is { } end)
                {
                    errors.Invalid(path.Child("endPort"), end, "may not be specified when `port` is not specified");
                }

                break;
            case { IsString: true } name:
                if (port.EndPort is { } last)
                {
                    errors.Invalid(path.Child("endPort"), last, "may not be specified when `port` is non-numeric");
                }

                errors.PortName(path.Child("port"), name.StringValue);
                break;
            case { } number:
                errors.PortNumber(path.Child("port"), number.IntValue);
                if (port.EndPort is { } final)
                {
                    if (final < number.IntValue)
                    {
                        errors.Invalid(path.Child("endPort"), number.IntValue, "must be greater than or equal to `port`");
                    }

                    errors.PortNumber(path.Child("endPort"), final);
                }

                break;
        }
    }

    private static void Peers(ValueList<NetworkPolicyPeer> peers, bool anyValues, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < peers.Count; i++)
        {
            var (peer, at) = (peers[i], path.Index(i));
            errors.LabelSelector(at.Child("podSelector"), peer.PodSelector, anyValues);
            errors.LabelSelector(at.Child("namespaceSelector"), peer.NamespaceSelector, anyValues);
            if (peer.IpBlock is { } block)
            {
                Block(block, at.Child("ipBlock"), errors);
                if (peer.PodSelector is not null || peer.NamespaceSelector is not null)
                {
                    errors.Forbidden(at, "may not specify both ipBlock and another peer");
                }
            }
            else if (peer.PodSelector is null && peer.NamespaceSelector is null)
            {
                errors.Required(at, "must specify a peer");
            }
        }
    }

    private static void Block(IPBlock block, FieldPath path, FieldErrors errors)
    {
        if (block.Cidr.Length == 0)
        {
            errors.Required(path.Child("cidr"));
            return;
        }

        errors.Network(path.Child("cidr"), block.Cidr);
        if (!IpText.TryParseNetwork(block.Cidr, out var network, out var bits))
        {
            return;
        }

        for (var i = 0; i < block.Except.Count; i++)
        {
            var at = path.Child("except").Index(i);
            errors.Network(at, block.Except[i]);
            if (IpText.TryParseNetwork(block.Except[i], out var part, out var partBits) && (bits >= partBits || !IpText.Contains(network, bits, part)))
            {
                errors.Invalid(at, block.Except[i], "must be a strict subset of `cidr`");
            }
        }
    }
}
