namespace Kubestrel.Kinds.Core.V1;

/// <summary>Ports of a pod's containers that meet each other.</summary>
internal static class PortWarnings
{
    public static void Collect(PodSpec spec, FieldPath path, List<string> warnings)
    {
        List<(FieldPath Path, ContainerPort Port)> seen = [];
        Add(spec.InitContainers, path.Child("initContainers"), seen, warnings);
        Add(spec.Containers, path.Child("containers"), seen, warnings);
    }

    private static void Add(ValueList<Container> containers, FieldPath path, List<(FieldPath Path, ContainerPort Port)> seen, List<string> warnings)
    {
        for (var i = 0; i < containers.Count; i++)
        {
            for (var j = 0; j < containers[i].Ports.Count; j++)
            {
                var port = containers[i].Ports[j];
                var at = path.Index(i).Child("ports").Index(j);
                if (port is { HostIP.Length: > 0, HostPort: 0 })
                {
                    warnings.Add(
                        $"{at}: hostIP set without hostPort: {{Name:{port.Name} HostPort:0 ContainerPort:{port.ContainerPortValue} Protocol:{port.Protocol} HostIP:{port.HostIP}}}");
                }

                foreach (var (other, known) in seen)
                {
                    if (known.ContainerPortValue == port.ContainerPortValue && known.Protocol == port.Protocol && Conflict(port, known) is { } kind)
                    {
                        warnings.Add($"{at}: {kind} port definition with {other}");
                    }
                }

                seen.Add((at, port));
            }
        }
    }

    private static string? Conflict(ContainerPort port, ContainerPort other) =>
        port.HostIP == other.HostIP && port.HostPort == other.HostPort ? "duplicate"
        : port.HostPort == 0 || other.HostPort == 0 ? "overlapping"
        : port.HostPort == other.HostPort && (port.HostIP.Length == 0) != (other.HostIP.Length == 0) ? "dangerously ambiguous"
        : null;
}
