namespace Kubestrel.Kinds.Networking.V1beta1;

internal sealed class ServiceCIDRStrategy : ResourceStrategy<ServiceCIDR>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("CIDRs", "Ranges that addresses of services come from."), Column.Age];

    protected override void ValidateCreate(ServiceCIDR obj, FieldErrors errors)
    {
        var (cidrs, path) = (obj.Spec.Cidrs, FieldPath.Of("spec", "cidrs"));
        if (cidrs.IsEmpty)
        {
            errors.Required(path, "at least one CIDR required");
            return;
        }

        if (cidrs.Count > 2)
        {
            errors.Invalid(path, Shown(cidrs), "may only hold up to 2 values");
            return;
        }

        if (cidrs.Count == 2 && Family(cidrs[0]) + Family(cidrs[1]) != 4 + 6)
        {
            errors.Invalid(path, Shown(cidrs), "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64");
            return;
        }

        for (var i = 0; i < cidrs.Count; i++)
        {
            Range(cidrs[i], path.Index(i), errors);
        }
    }

    protected override void ValidateChange(ServiceCIDR obj, ServiceCIDR old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        errors.Immutable(FieldPath.Of("spec", "cidrs"), obj.Spec.Cidrs, old.Spec.Cidrs);
    }

    protected override IReadOnlyList<object?> CellsOf(ServiceCIDR obj, DateTimeOffset now) => [string.Join(',', obj.Spec.Cidrs), CellText.Age(obj, now)];

    private static void Range(string cidr, FieldPath path, FieldErrors errors)
    {
        if (NetipText.PrefixProblem(cidr) is { } problem)
        {
            errors.Invalid(path, cidr, problem);
            return;
        }

        IpText.TryParseNetwork(cidr, out var address, out var bits);
        if (!IpText.Masked(address, bits).Equals(address))
        {
            errors.Invalid(path, cidr, "wrong CIDR format, IP doesn't match network IP address");
        }

        if ($"{address}/{bits}" != cidr)
        {
            errors.Invalid(path, cidr, "CIDR not in RFC 5952 canonical format");
        }
    }

    private static int Family(string cidr) => !IpText.TryParseNetwork(cidr, out var address, out _)
        ? 0
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 4 : 6;

    private static GoValue Shown(ValueList<string> cidrs) => new($"networking.ServiceCIDRSpec{{CIDRs:{GoValue.Of(cidrs).Text}}}");
}
