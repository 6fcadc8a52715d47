namespace Kubestrel.Kinds.Core.V1;

internal static class NodeTable
{
    private const string Unknown = "<unknown>";
    private const string RolePrefix = "node-role.kubernetes.io/";

    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Status", "Whether the node is ready and takes pods."),
        Column.Text("Roles", "Roles that its labels name."),
        Column.Age,
        Column.Text("Version", "The kubelet's version."),
        Column.Text("Internal-IP", "Its address inside the cluster's network.", 1),
        Column.Text("External-IP", "Its address outside of it.", 1),
        Column.Text("OS-Image", "The operating system's name.", 1),
        Column.Text("Kernel-Version", "The kernel's version.", 1),
        Column.Text("Container-Runtime", "The container runtime and its version.", 1),
    ];

    public static IReadOnlyList<object?> Cells(Node node, DateTimeOffset now) =>
    [
        Status(node),
        CellText.OrNone(string.Join(',', Roles(node))),
        CellText.Age(node, now),
        node.Status.NodeInfo.KubeletVersion,
        Address(node, "InternalIP"),
        Address(node, "ExternalIP"),
        OrUnknown(node.Status.NodeInfo.OsImage),
        OrUnknown(node.Status.NodeInfo.KernelVersion),
        OrUnknown(node.Status.NodeInfo.ContainerRuntimeVersion),
    ];

    private static string Status(Node node)
    {
        var ready = node.Status.Conditions.Find(static condition => condition.Type == "Ready");
        var text = ready is null ? "Unknown" : ready.Status == "True" ? "Ready" : "NotReady";
        return node.Spec.Unschedulable ? text + ",SchedulingDisabled" : text;
    }

    private static SortedSet<string> Roles(Node node)
    {
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Metadata.Labels)
        {
            if (key.StartsWith(RolePrefix, StringComparison.Ordinal) && key.Length > RolePrefix.Length)
            {
                roles.Add(key[RolePrefix.Length..]);
            }
            else if (key == "kubernetes.io/role" && value.Length > 0)
            {
                roles.Add(value);
            }
        }

        return roles;
    }

    private static string Address(Node node, string type) => node.Status.Addresses.Find(address => address.Type == type)?.Address ?? CellText.None;

    private static string OrUnknown(string text) => text.Length == 0 ? Unknown : text;
}
