namespace Kubestrel.Kinds.Core.V1;

/// <summary>What kind of thing a resource name counts.</summary>
internal static class ResourceNames
{
    private const string HugePages = "hugepages-";
    private const string RequestsPrefix = "requests.";

    private static readonly HashSet<string> ForContainers = ["cpu", "memory", "ephemeral-storage"];

    private static readonly HashSet<string> ForQuota =
    [
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage", "requests.ephemeral-storage", "limits.cpu", "limits.memory",
        "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "persistentvolumeclaims", "configmaps",
        "services.nodeports", "services.loadbalancers",
    ];

    private static readonly HashSet<string> Standard = [.. ForQuota, "storage"];

    private static readonly HashSet<string> Whole =
        ["pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers"];

    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    public static bool IsStandard(string name) => Standard.Contains(name) || IsQuotaHugePages(name);

    public static bool IsForContainers(string name) => ForContainers.Contains(name) || IsHugePages(name);

    public static bool IsForQuota(string name) => ForQuota.Contains(name) || IsQuotaHugePages(name);

    /// <summary>Without a domain, or of the kubernetes.io domain.</summary>
    public static bool IsNative(string name) => !name.Contains('/') || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith(RequestsPrefix, StringComparison.Ordinal) && !Names.QualifiedName(RequestsPrefix + name).Any();

    /// <summary>Whether a request may be below its limit.</summary>
    public static bool AllowsOvercommit(string name) => IsNative(name) && !IsHugePages(name);

    public static bool IsWhole(string name) => Whole.Contains(name) || IsExtended(name);

    private static bool IsQuotaHugePages(string name) =>
        IsHugePages(name) || name.StartsWith(RequestsPrefix + HugePages, StringComparison.Ordinal);
}
