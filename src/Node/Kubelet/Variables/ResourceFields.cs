using System.Globalization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Variables;

/// <summary>Amounts of a container's resources for the downward API, divided and rounded up.</summary>
internal static class ResourceFields
{
    /// <param name="allocatable">What the node can give: stands in for limits that are not set.</param>
    public static string? Read(ResourceFieldSelector selector, Pod pod, Container container, ValueMap<Quantity> allocatable, out string error)
    {
        error = "";
        var target = selector.ContainerName.Length == 0 ? container : pod.FindContainer(selector.ContainerName);
        if (target is null)
        {
            error = $"container {selector.ContainerName} not found";
            return null;
        }

        var (kind, name) = selector.Resource.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            ? (selector.Resource[..dot], selector.Resource[(dot + 1)..])
            : ("", "");
        var known = name is "cpu" or "memory" or "ephemeral-storage" || name.StartsWith("hugepages-", StringComparison.Ordinal);
        if (kind is not ("limits" or "requests") || !known)
        {
            error = $"unsupported container resource : {selector.Resource}";
            return null;
        }

        var amount = kind == "limits" ? Limit(target, name, allocatable) : target.Resources.Requests.GetValueOrDefault(name);
        return Divide(name, amount, selector.Divisor);
    }

    private static Quantity Limit(Container container, string name, ValueMap<Quantity> allocatable) =>
        container.Resources.Limits.TryGetValue(name, out var limit) && !limit.IsZero ? limit
        : name.StartsWith("hugepages-", StringComparison.Ordinal) ? default
        : allocatable.GetValueOrDefault(name);

    private static string Divide(string name, Quantity amount, Quantity divisor)
    {
        var unit = divisor.IsZero ? Quantity.FromUnits(1) : divisor;
        var value = name == "cpu"
            ? (long)Math.Ceiling(amount.MilliValue / (double)unit.MilliValue)
            : (long)Math.Ceiling(amount.Value / (decimal)unit.Value);
        return value.ToString(CultureInfo.InvariantCulture);
    }
}
