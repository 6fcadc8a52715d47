using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Rbac.V1;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>What bindings are found by: a user name or a group. A service account goes by its user name.</summary>
internal readonly record struct SubjectKey(bool IsGroup, string Name)
{
    /// <summary>Null for a subject that stands for nobody (an unknown kind, a service account without a namespace).</summary>
    public static SubjectKey? Of(Subject subject, string bindingNamespace)
    {
        switch (subject.Kind)
        {
            case "User":
                return new SubjectKey(false, subject.Name);
            case "Group":
                return new SubjectKey(true, subject.Name);
            case "ServiceAccount":
                var @namespace = string.IsNullOrEmpty(subject.Namespace) ? bindingNamespace : subject.Namespace;
                return @namespace.Length == 0 ? null : new SubjectKey(false, UserNames.ServiceAccount(@namespace, subject.Name));
            default:
                return null;
        }
    }
}
