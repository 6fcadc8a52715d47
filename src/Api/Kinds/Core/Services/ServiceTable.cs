using System.Globalization;

namespace Kubestrel.Kinds.Core.V1;

internal static class ServiceTable
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Type", "How the service is reached."),
        Column.Text("Cluster-IP", "Its address inside the cluster."),
        Column.Text("External-IP", "Its addresses outside of the cluster."),
        Column.Text("Port(s)", "Ports, node ports and protocols."),
        Column.Age,
        Column.Text("Selector", "Labels of the pods behind it.", 1),
    ];

    public static IReadOnlyList<object?> Cells(Service service, DateTimeOffset now) =>
    [
        service.Spec.Type,
        service.Spec.ClusterIPs.IsEmpty ? CellText.None : service.Spec.ClusterIPs[0],
        External(service),
        CellText.OrNone(string.Join(',', service.Spec.Ports.Select(Port))),
        CellText.Age(service, now),
        CellText.Labels(service.Spec.Selector),
    ];

    private static string External(Service service)
    {
        var addresses = string.Join(',', service.Spec.ExternalIPs);
        switch (service.Spec.Type)
        {
            case "ClusterIP" or "NodePort":
                return CellText.OrNone(addresses);
            case "LoadBalancer":
                var balancers = string.Join(',', service.Status.LoadBalancer.Ingress
                    .Select(point => point.Ip.Length > 0 ? point.Ip : point.Hostname)
                    .Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal));
                return (balancers.Length, addresses.Length) switch
                {
                    (0, 0) => "<pending>",
                    (0, _) => addresses,
                    (_, 0) => balancers,
                    _ => $"{balancers},{addresses}",
                };
            case "ExternalName":
                return service.Spec.ExternalName;
            default:
                return "<unknown>";
        }
    }

    private static string Port(ServicePort port) => port.NodePort > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{port.Port}:{port.NodePort}/{port.Protocol}")
        : string.Create(CultureInfo.InvariantCulture, $"{port.Port}/{port.Protocol}");
}
