using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Variables;

/// <summary>The variables that name services: NAME_SERVICE_HOST and the like, and Docker's link form.</summary>
internal static class ServiceEnvironment
{
    private const string MasterNamespace = "default";
    private const string MasterService = "kubernetes";

    /// <summary>Services of the pod's own namespace where links are on; the API's own service always.</summary>
    public static Dictionary<string, string> For(string @namespace, bool links, IEnumerable<Service> services)
    {
        var chosen = new SortedDictionary<string, Service>(StringComparer.Ordinal);
        foreach (var service in services.Where(IsAddressable))
        {
            var name = service.Metadata.Name;
            if (service.Metadata.Namespace == MasterNamespace && name == MasterService)
            {
                chosen.TryAdd(name, service);
            }
            else if (links && service.Metadata.Namespace == @namespace)
            {
                chosen[name] = service;
            }
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in chosen.Values)
        {
            Add(service, variables);
        }

        return variables;
    }

    private static bool IsAddressable(Service service) =>
        service.Spec.ClusterIP is not ("" or "None") && service.Spec.Type != "ExternalName" && service.Spec.Ports.Count > 0;

    private static void Add(Service service, Dictionary<string, string> variables)
    {
        var prefix = service.Metadata.Name.ToUpperInvariant().Replace('-', '_');
        var ip = service.Spec.ClusterIP;
        var host = ip.Contains(':', StringComparison.Ordinal) ? $"[{ip}]" : ip;
        variables[$"{prefix}_SERVICE_HOST"] = ip;
        variables[$"{prefix}_SERVICE_PORT"] = Number(service.Spec.Ports[0].Port);
        for (var i = 0; i < service.Spec.Ports.Count; i++)
        {
            var port = service.Spec.Ports[i];
            if (port.Name.Length > 0)
            {
                variables[$"{prefix}_SERVICE_PORT_{port.Name.ToUpperInvariant().Replace('-', '_')}"] = Number(port.Port);
            }

            var protocol = port.Protocol.Length == 0 ? "TCP" : port.Protocol;
            var url = $"{protocol.ToLowerInvariant()}://{host}:{Number(port.Port)}";
            if (i == 0)
            {
                variables[$"{prefix}_PORT"] = url;
            }

            var link = $"{prefix}_PORT_{Number(port.Port)}_{protocol.ToUpperInvariant()}";
            variables[link] = url;
            variables[$"{link}_PROTO"] = protocol.ToLowerInvariant();
            variables[$"{link}_PORT"] = Number(port.Port);
            variables[$"{link}_ADDR"] = ip;
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
