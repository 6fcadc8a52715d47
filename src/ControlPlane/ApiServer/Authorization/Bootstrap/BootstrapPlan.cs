using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Authorization.Bootstrap;

/// <summary>
/// What a start has to write so that the bootstrap policy holds: missing objects, missing rules, subjects, labels and annotations. What an
/// administrator added stays; an object whose autoupdate annotation is "false" is left alone.
/// </summary>
public static class BootstrapPlan
{
    public const string AutoUpdate = "rbac.authorization.kubernetes.io/autoupdate";

    public static IReadOnlyList<BootstrapWrite> For(IObjectReader existing)
    {
        var writes = new List<BootstrapWrite>();
        var clusterRoles = existing.List<ClusterRole>("").ToDictionary(role => role.Metadata.Name, StringComparer.Ordinal);
        foreach (var wanted in BootstrapPolicy.All.OfType<ClusterRole>())
        {
            clusterRoles.TryAdd(wanted.Metadata.Name, wanted);
        }

        foreach (var wanted in BootstrapPolicy.All)
        {
            var write = wanted switch
            {
                ClusterRole role => Plan(existing.Get<ClusterRole>("", role.Metadata.Name), Filled(role, clusterRoles.Values)),
                Role role => Plan(existing.Get<Role>(role.Metadata.Namespace, role.Metadata.Name), role),
                ClusterRoleBinding binding => Plan(existing.Get<ClusterRoleBinding>("", binding.Metadata.Name), binding),
                RoleBinding binding => Plan(existing.Get<RoleBinding>(binding.Metadata.Namespace, binding.Metadata.Name), binding),
                _ => null,
            };
            if (write is not null)
            {
                writes.Add(write);
            }
        }

        return writes;
    }

    // An aggregating role shows the rules it collects; decisions collect them afresh.
    private static ClusterRole Filled(ClusterRole role, IEnumerable<ClusterRole> all) => role.AggregationRule is { } aggregation
        ? role with { Rules = [.. Aggregation.Collect(aggregation, role.Metadata.Name, all)] }
        : role;

    private static BootstrapWrite? Plan(ClusterRole? old, ClusterRole wanted)
    {
        if (old is null)
        {
            return new BootstrapWrite(BootstrapAction.Create, wanted);
        }

        var selectors = wanted.AggregationRule?.ClusterRoleSelectors ?? default;
        var hasSelectors = old.AggregationRule?.ClusterRoleSelectors ?? default;
        return Update(old, old with
        {
            Metadata = Merge(old.Metadata, wanted.Metadata),
            Rules = Add(old.Rules, wanted.Rules),
            AggregationRule = wanted.AggregationRule is null ? null
                : selectors.All(hasSelectors.Contains) ? old.AggregationRule
                : new AggregationRule { ClusterRoleSelectors = hasSelectors.AddRange(selectors.Where(selector => !hasSelectors.Contains(selector))) },
        });
    }

    private static BootstrapWrite? Plan(Role? old, Role wanted) => old is null
        ? new BootstrapWrite(BootstrapAction.Create, wanted)
        : Update(old, old with { Metadata = Merge(old.Metadata, wanted.Metadata), Rules = Add(old.Rules, wanted.Rules) });

    private static BootstrapWrite? Plan(ClusterRoleBinding? old, ClusterRoleBinding wanted)
    {
        if (old is null || old.RoleRef != wanted.RoleRef)
        {
            return Replace(old, wanted);
        }

        return Update(old, old with { Metadata = Merge(old.Metadata, wanted.Metadata), Subjects = Add(old.Subjects, wanted.Subjects) });
    }

    private static BootstrapWrite? Plan(RoleBinding? old, RoleBinding wanted)
    {
        if (old is null || old.RoleRef != wanted.RoleRef)
        {
            return Replace(old, wanted);
        }

        return Update(old, old with { Metadata = Merge(old.Metadata, wanted.Metadata), Subjects = Add(old.Subjects, wanted.Subjects) });
    }

    private static BootstrapWrite? Replace(MetaObject? old, MetaObject wanted)
    {
        if (old is null)
        {
            return new BootstrapWrite(BootstrapAction.Create, wanted);
        }

        return IsProtected(old) ? null : new BootstrapWrite(BootstrapAction.Recreate, wanted);
    }

    private static BootstrapWrite? Update(MetaObject old, MetaObject changed) =>
        old.Equals(changed) || IsProtected(old) ? null : new BootstrapWrite(BootstrapAction.Update, changed);

    private static bool IsProtected(MetaObject old) => old.Metadata.Annotations.GetValueOrDefault(AutoUpdate) == "false";

    private static ValueList<PolicyRule> Add(ValueList<PolicyRule> old, ValueList<PolicyRule> wanted)
    {
        var missing = RuleCover.Missing(old, wanted);
        return missing.Count == 0 ? old : old.AddRange(missing);
    }

    private static ValueList<Subject> Add(ValueList<Subject> old, ValueList<Subject> wanted) =>
        wanted.All(old.Contains) ? old : old.AddRange(wanted.Where(subject => !old.Contains(subject)));

    // What an administrator set wins over what we would set.
    private static ObjectMeta Merge(ObjectMeta old, ObjectMeta wanted) => old with
    {
        Labels = wanted.Labels.WithAll(old.Labels),
        Annotations = wanted.Annotations.WithAll(old.Annotations),
    };
}
