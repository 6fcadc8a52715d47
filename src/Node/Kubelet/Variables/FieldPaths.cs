using System.Globalization;
using System.Text;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Variables;

/// <summary>Values of pod fields for the downward API.</summary>
internal static class FieldPaths
{
    /// <summary>The value, or null with an error for a path that is not supported.</summary>
    public static string? Read(Pod pod, string path, PodAddresses addresses, out string error)
    {
        error = "";
        switch (path)
        {
            case "metadata.name":
                return pod.Metadata.Name;
            case "metadata.namespace":
                return pod.Metadata.Namespace;
            case "metadata.uid":
                return pod.Metadata.Uid;
            case "metadata.labels":
                return Lines(pod.Metadata.Labels);
            case "metadata.annotations":
                return Lines(pod.Metadata.Annotations);
            case "spec.nodeName":
                return pod.Spec.NodeName;
            case "spec.serviceAccountName":
                return pod.Spec.ServiceAccountName;
            case "spec.host":
                return pod.Spec.NodeName;
            case "spec.restartPolicy":
                return pod.Spec.RestartPolicy;
            case "status.phase":
                return pod.Status.Phase;
            case "status.hostIP":
                return addresses.HostIps.FirstOrDefault("");
            case "status.hostIPs":
                return string.Join(',', addresses.HostIps);
            case "status.podIP":
                return addresses.PodIps.FirstOrDefault("");
            case "status.podIPs":
                return string.Join(',', addresses.PodIps);
        }

        if (Subscript(path, "metadata.labels") is { } label)
        {
            return pod.Metadata.Labels.GetValueOrDefault(label, "");
        }

        if (Subscript(path, "metadata.annotations") is { } annotation)
        {
            return pod.Metadata.Annotations.GetValueOrDefault(annotation, "");
        }

        error = $"unsupported fieldPath: {path}";
        return null;
    }

    private static string? Subscript(string path, string prefix) =>
        path.StartsWith(prefix + "['", StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal)
            ? path[(prefix.Length + 2)..^2]
            : null;

    /// <summary>key="value" lines in order of the keys, values quoted as Go does.</summary>
    private static string Lines(ValueMap<string> map)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in map)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}={GoString.Quote(value)}\n");
        }

        return text.ToString().TrimEnd('\n');
    }
}
