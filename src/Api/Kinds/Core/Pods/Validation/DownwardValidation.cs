namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of references to a pod's own fields and to its containers' resources.</summary>
internal static class DownwardValidation
{
    private const string Sizes = "1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei";

    private static readonly string[] Resources =
        ["limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"];

    private static readonly HashSet<string> SizeDivisors = [.. Sizes.Split(", ")];

    private static readonly HashSet<string> Labels =
    [
        "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.restartPolicy",
        "spec.serviceAccountName", "spec.schedulerName", "status.phase", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    public static void Field(ObjectFieldSelector field, string[] allowed, FieldPath path, FieldErrors errors)
    {
        if (field.ApiVersion.Length == 0)
        {
            errors.Required(path.Child("apiVersion"));
            return;
        }

        if (field.FieldPath.Length == 0)
        {
            errors.Required(path.Child("fieldPath"));
            return;
        }

        if (field.ApiVersion != "v1")
        {
            errors.Invalid(path.Child("fieldPath"), field.FieldPath, $"error converting fieldPath: unsupported pod version: {field.ApiVersion}");
            return;
        }

        var (name, key) = Split(field.FieldPath);
        if (key is not null ? name is not ("metadata.annotations" or "metadata.labels") : !Labels.Contains(name) && name != "spec.host")
        {
            var text = key is not null ? $"field label does not support subscript: {field.FieldPath}" : $"field label not supported: {name}";
            errors.Invalid(path.Child("fieldPath"), field.FieldPath, "error converting fieldPath: " + text);
        }
        else if (key is not null)
        {
            errors.QualifiedName(path, name == "metadata.annotations" ? key.ToLowerInvariant() : key);
        }
        else if (Array.IndexOf(allowed, name == "spec.host" ? "spec.nodeName" : name) < 0)
        {
            errors.NotSupported(path.Child("fieldPath"), name, allowed);
        }
    }

    public static void Resource(ResourceFieldSelector field, FieldPath path, bool isVolume, FieldErrors errors)
    {
        if (isVolume && field.ContainerName.Length == 0)
        {
            errors.Required(path.Child("containerName"));
        }
        else if (field.Resource.Length == 0)
        {
            errors.Required(path.Child("resource"));
        }
        else if (Array.IndexOf(Resources, field.Resource) < 0 && !IsHugePages(field.Resource))
        {
            errors.NotSupported(path.Child("resource"), field.Resource, Resources);
        }

        if (!field.Divisor.IsZero)
        {
            Divisor(field, path.Child("divisor"), errors);
        }
    }

    private static void Divisor(ResourceFieldSelector field, FieldPath path, FieldErrors errors)
    {
        var text = field.Divisor.ToString();
        switch (field.Resource)
        {
            case "limits.cpu" or "requests.cpu" when text is not ("1m" or "1"):
                errors.Invalid(path, field.Resource, "only divisor's values 1m and 1 are supported with the cpu resource");
                break;
            case "limits.memory" or "requests.memory" when !SizeDivisors.Contains(text):
                errors.Invalid(path, field.Resource, $"only divisor's values {Sizes} are supported with the memory resource");
                break;
            case "limits.ephemeral-storage" or "requests.ephemeral-storage" when !SizeDivisors.Contains(text):
                errors.Invalid(path, field.Resource, $"only divisor's values {Sizes} are supported with the local ephemeral storage resource");
                break;
            default:
                if (IsHugePages(field.Resource) && !SizeDivisors.Contains(text))
                {
                    errors.Invalid(path, field.Resource, $"only divisor's values {Sizes} are supported with the hugepages resource");
                }

                break;
        }
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("requests.hugepages-", StringComparison.Ordinal) || resource.StartsWith("limits.hugepages-", StringComparison.Ordinal);

    /// <summary>metadata.labels['key'] into its path and key; without brackets the key is null.</summary>
    private static (string Path, string? Key) Split(string path)
    {
        var open = path.IndexOf("['", StringComparison.Ordinal);
        return open >= 0 && path.EndsWith("']", StringComparison.Ordinal) ? (path[..open], path[(open + 2)..^2]) : (path, null);
    }
}
