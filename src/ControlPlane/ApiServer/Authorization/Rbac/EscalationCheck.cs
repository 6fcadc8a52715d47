using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>
/// Nobody grants rights they lack: called on each create and update of a role or binding, after the object is known and before it is stored. Members of
/// system:masters, users with the verb "escalate" on the role, and users with "bind" on the role a binding refers to are let through.
/// </summary>
public sealed class EscalationCheck(RbacPolicy policy, IAuthorizer authorizer)
{
    private static readonly PolicyRule[] s_everything =
    [
        new() { ApiGroups = ["*"], Resources = ["*"], Verbs = ["*"] },
        new() { NonResourceURLs = ["*"], Verbs = ["*"] },
    ];

    /// <summary>The error to answer, or null. <paramref name="old"/> is null on create; objects of other kinds pass.</summary>
    /// <param name="namespace">Namespace of the request; the object's own can still be empty.</param>
    public Status? Check(UserInfo user, string @namespace, string name, MetaObject obj, MetaObject? old)
    {
        if (obj is not (Role or ClusterRole or RoleBinding or ClusterRoleBinding) || user.IsInGroup(UserNames.GroupMasters)
            || (old is not null && OnlyOwnershipDiffers(obj, old)))
        {
            return null;
        }

        return obj switch
        {
            ClusterRole role => CheckClusterRole(user, name, role, old as ClusterRole),
            Role role => MayEscalate(user, "roles", @namespace, name) ? null : Confirm(user, @namespace, role.Rules, "roles", role.Metadata.Name),
            ClusterRoleBinding binding => CheckBinding(user, "", binding.RoleRef, "clusterrolebindings", binding.Metadata.Name),
            RoleBinding binding => CheckBinding(user, @namespace, binding.RoleRef, "rolebindings", binding.Metadata.Name),
            _ => null,
        };
    }

    private Status? CheckClusterRole(UserInfo user, string name, ClusterRole role, ClusterRole? old)
    {
        if (MayEscalate(user, "clusterroles", "", name))
        {
            return null;
        }

        if (Confirm(user, "", role.Rules, "clusterroles", role.Metadata.Name) is { } error)
        {
            return error;
        }

        return (Aggregates(role) || Aggregates(old)) && Confirm(user, "", s_everything, "clusterroles", role.Metadata.Name) is not null
            ? Forbidden("clusterroles", role.Metadata.Name, "must have cluster-admin privileges to use the aggregationRule")
            : null;
    }

    private Status? CheckBinding(UserInfo user, string @namespace, RoleRef role, string resource, string name)
    {
        var roleResource = role.Kind switch { "ClusterRole" => "clusterroles", "Role" => "roles", _ => "" };
        if (roleResource.Length > 0
            && authorizer.Authorize(AuthorizationAttributes.ForResource(user, "bind", role.ApiGroup, roleResource, @namespace, role.Name)).IsAllowed)
        {
            return null;
        }

        var rules = policy.Snapshot.RulesOf(role, @namespace, out var error);
        if (rules is not null)
        {
            return Confirm(user, @namespace, rules, resource, name);
        }

        return roleResource.Length > 0
            ? StatusErrors.NotFound(new GroupResource(Bootstrap.BootstrapPolicy.Group, roleResource.TrimEnd('s')), role.Name)
            : StatusErrors.InternalError(error);
    }

    private bool MayEscalate(UserInfo user, string resource, string @namespace, string name) =>
        authorizer.Authorize(AuthorizationAttributes.ForResource(user, "escalate", Bootstrap.BootstrapPolicy.Group, resource, @namespace, name)).IsAllowed;

    private Status? Confirm(UserInfo user, string @namespace, IEnumerable<PolicyRule> wanted, string resource, string name)
    {
        var cluster = policy.Snapshot.RulesFor(user, "");
        var local = @namespace.Length == 0 ? BoundRules.None : policy.Snapshot.RulesFor(user, @namespace);
        var held = cluster.Rules.Concat(local.Rules).Select(bound => bound.Rule).ToArray();
        var missing = RuleCover.Missing(held, wanted);
        if (missing.Count == 0)
        {
            return null;
        }

        var groups = string.Join(' ', user.Groups.Select(GoString.Quote));
        var message = $"user {GoString.Quote(user.Name)} (groups=[{groups}]) is attempting to grant RBAC permissions not currently held:\n{RuleCover.Describe(missing)}";
        string[] errors = [.. cluster.Errors, .. local.Errors];
        if (errors.Length > 0)
        {
            message += $"; resolution errors: [{ErrorText.Aggregate(errors)}]";
        }

        return Forbidden(resource, name, message);
    }

    private static Status Forbidden(string resource, string name, string message) =>
        StatusErrors.Forbidden(new GroupResource(Bootstrap.BootstrapPolicy.Group, resource), name, message);

    private static bool Aggregates(ClusterRole? role) => role?.AggregationRule is { ClusterRoleSelectors.Count: > 0 };

    // The garbage collector changes owners and finalizers of objects whose rights it need not hold.
    private static bool OnlyOwnershipDiffers(MetaObject obj, MetaObject old) => (obj with
    {
        Metadata = obj.Metadata with
        {
            OwnerReferences = old.Metadata.OwnerReferences, Finalizers = old.Metadata.Finalizers, ManagedFields = old.Metadata.ManagedFields,
            ResourceVersion = old.Metadata.ResourceVersion, Generation = old.Metadata.Generation,
        },
    }).Equals(old);
}
