namespace Kubestrel.Kinds.Networking.V1;

internal sealed class NetworkPolicyStrategy : ResourceStrategy<NetworkPolicy>
{
    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("Pod-Selector", "The pods that it applies to."), Column.Age];

    protected override NetworkPolicy Default(NetworkPolicy obj)
    {
        var spec = obj.Spec;
        var ingress = spec.Ingress.Map(static rule => rule.Ports.Map(WithProtocol) is var ports && ports != rule.Ports ? rule with { Ports = ports } : rule);
        var egress = spec.Egress.Map(static rule => rule.Ports.Map(WithProtocol) is var ports && ports != rule.Ports ? rule with { Ports = ports } : rule);
        ValueList<string> types = !spec.PolicyTypes.IsEmpty ? spec.PolicyTypes : spec.Egress.IsEmpty ? ["Ingress"] : ["Ingress", "Egress"];
        return ingress == spec.Ingress && egress == spec.Egress && types == spec.PolicyTypes
            ? obj
            : obj with { Spec = spec with { Ingress = ingress, Egress = egress, PolicyTypes = types } };
    }

    protected override void ValidateCreate(NetworkPolicy obj, FieldErrors errors) => NetworkPolicyValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(NetworkPolicy obj, NetworkPolicy old, FieldErrors errors) =>
        NetworkPolicyValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors, NetworkPolicyValidation.HasBadSelector(old.Spec));

    protected override IReadOnlyList<object?> CellsOf(NetworkPolicy obj, DateTimeOffset now) => [CellText.LabelSelector(obj.Spec.PodSelector), CellText.Age(obj, now)];

    private static NetworkPolicyPort WithProtocol(NetworkPolicyPort port) => port.Protocol is null ? port with { Protocol = "TCP" } : port;
}
