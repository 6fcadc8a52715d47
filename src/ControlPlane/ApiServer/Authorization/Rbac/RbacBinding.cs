using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;
using Kubestrel.ApiServer.Authorization;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>A role binding of either kind; <see cref="Namespace"/> is "" for one of the cluster.</summary>
internal sealed record RbacBinding(string Namespace, string Name, RoleRef RoleRef, ValueList<Subject> Subjects)
{
    /// <summary>How decisions name the binding that allowed something.</summary>
    public string Describe(Subject subject)
    {
        var kind = Namespace.Length == 0 ? "ClusterRoleBinding" : "RoleBinding";
        var name = Namespace.Length == 0 ? Name : $"{Name}/{Namespace}";
        var who = subject.Kind == "ServiceAccount"
            ? $"{subject.Name}/{(string.IsNullOrEmpty(subject.Namespace) ? Namespace : subject.Namespace)}"
            : subject.Name;
        return $"{kind} {GoString.Quote(name)} of {RoleRef.Kind} {GoString.Quote(RoleRef.Name)} to {subject.Kind} {GoString.Quote(who)}";
    }
}
