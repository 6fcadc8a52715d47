namespace Kubestrel.Kinds.Networking.V1;

internal sealed class IngressStrategy : ResourceStrategy<Ingress>
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";
    private const int MaxHosts = 3;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Class", "The class of ingresses that it belongs to."),
        Column.Text("Hosts", "Host names of its rules."),
        Column.Text("Address", "Addresses of the load balancer."),
        Column.Text("Ports", "Ports that it serves."),
        Column.Age,
    ];

    protected override void ValidateCreate(Ingress obj, FieldErrors errors)
    {
        IngressValidation.Spec(obj.Spec, null, FieldPath.Of("spec"), errors);
        if (obj.Spec.IngressClassName is { } name && obj.Metadata.Annotations.TryGetValue(ClassAnnotation, out var annotated) && annotated != name)
        {
            errors.Invalid(FieldPath.Of("annotations", ClassAnnotation), annotated, "must match `ingressClassName` when both are specified");
        }
    }

    protected override void ValidateChange(Ingress obj, Ingress old, FieldErrors errors) =>
        IngressValidation.Spec(obj.Spec, old.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateStatus(Ingress obj, Ingress old, FieldErrors errors) =>
        IngressValidation.Status(obj.Status, FieldPath.Of("status", "loadBalancer"), errors);

    protected override IEnumerable<string> WarningsFor(Ingress obj, Ingress? old)
    {
        if (old is null && obj.Spec.IngressClassName is null && obj.Metadata.Annotations.ContainsKey(ClassAnnotation))
        {
            yield return $"annotation \"{ClassAnnotation}\" is deprecated, please use 'spec.ingressClassName' instead";
        }
    }

    protected override IReadOnlyList<object?> CellsOf(Ingress obj, DateTimeOffset now) =>
        [obj.Spec.IngressClassName ?? CellText.None, Hosts(obj.Spec.Rules), Addresses(obj.Status), obj.Spec.Tls.IsEmpty ? "80" : "80, 443", CellText.Age(obj, now)];

    private static string Hosts(ValueList<IngressRule> rules)
    {
        var shown = new List<string>();
        var more = false;
        foreach (var rule in rules)
        {
            more |= shown.Count == MaxHosts;
            if (!more && rule.Host.Length > 0)
            {
                shown.Add(rule.Host);
            }
        }

        var text = string.Join(',', shown);
        return shown.Count == 0 ? "*" : more ? $"{text} + {rules.Count - MaxHosts} more..." : text;
    }

    private static string Addresses(IngressStatus status)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var point in status.LoadBalancer.Ingress)
        {
            if ((point.Ip.Length > 0 ? point.Ip : point.Hostname) is { Length: > 0 } address)
            {
                all.Add(address);
            }
        }

        return string.Join(',', all);
    }
}
