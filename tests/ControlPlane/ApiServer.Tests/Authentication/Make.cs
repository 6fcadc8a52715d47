using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Tests.Authentication;

/// <summary>Short ways to the objects that tests of security talk about.</summary>
internal static class Make
{
    public static ObjectMeta Meta(string @namespace, string name, string uid = "") => ObjectMeta.Empty with { Namespace = @namespace, Name = name, Uid = uid };

    public static ServiceAccount ServiceAccount(string @namespace, string name, string uid) => new() { Metadata = Meta(@namespace, name, uid) };

    public static Pod Pod(string @namespace, string name, string uid = "", string node = "", string account = "default") => new()
    {
        Metadata = Meta(@namespace, name, uid), Spec = PodSpec.Empty with { NodeName = node, ServiceAccountName = account },
    };

    public static PolicyRule Rule(string groups, string resources, string verbs, string names = "") => new()
    {
        ApiGroups = Split(groups, keepEmpty: true), Resources = Split(resources), Verbs = Split(verbs), ResourceNames = Split(names),
    };

    public static PolicyRule Paths(string paths, string verbs) => new() { NonResourceURLs = Split(paths), Verbs = Split(verbs) };

    public static ClusterRole ClusterRole(string name, params ReadOnlySpan<PolicyRule> rules) => new() { Metadata = Meta("", name), Rules = [.. rules] };

    public static Role Role(string @namespace, string name, params ReadOnlySpan<PolicyRule> rules) => new() { Metadata = Meta(@namespace, name), Rules = [.. rules] };

    public static ClusterRoleBinding ClusterBinding(string name, string role, params ReadOnlySpan<Subject> subjects) => new()
    {
        Metadata = Meta("", name), RoleRef = RoleRef("ClusterRole", role), Subjects = [.. subjects],
    };

    public static RoleBinding Binding(string @namespace, string name, string roleKind, string role, params ReadOnlySpan<Subject> subjects) => new()
    {
        Metadata = Meta(@namespace, name), RoleRef = RoleRef(roleKind, role), Subjects = [.. subjects],
    };

    public static Subject User(string name) => new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "User", Name = name };

    public static Subject Group(string name) => new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Group", Name = name };

    public static Subject Account(string @namespace, string name) => new() { Kind = "ServiceAccount", Namespace = @namespace, Name = name };

    private static RoleRef RoleRef(string kind, string name) => new() { ApiGroup = "rbac.authorization.k8s.io", Kind = kind, Name = name };

    private static ValueList<string> Split(string words, bool keepEmpty = false) =>
        words.Length == 0 && !keepEmpty ? default : [.. words.Split(' ').Select(word => word == "core" ? "" : word)];
}
