using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>
/// All roles and bindings at one moment, indexed by who is bound. A change copies only what it touches (O(log n)). Each user's rules are worked out at the
/// first request and kept, by the user's identity as an object, for as long as this snapshot is the current one: after that a decision scans
/// a short array.
/// </summary>
internal sealed class RbacSnapshot
{
    public static readonly RbacSnapshot Empty = new();

    private readonly ConditionalWeakTable<UserInfo, UserRules> _users = [];
    private readonly ConcurrentDictionary<string, PolicyRule[]> _aggregated = new();

    private ImmutableSortedDictionary<string, ClusterRole> _clusterRoles = ImmutableSortedDictionary.Create<string, ClusterRole>(StringComparer.Ordinal);
    private ImmutableDictionary<(string Namespace, string Name), Role> _roles = ImmutableDictionary<(string, string), Role>.Empty;
    private ImmutableDictionary<(string Namespace, string Name), RbacBinding> _bindings = ImmutableDictionary<(string, string), RbacBinding>.Empty;
    private ImmutableDictionary<(string Namespace, SubjectKey Subject), ImmutableSortedDictionary<string, int>> _bySubject =
        ImmutableDictionary<(string, SubjectKey), ImmutableSortedDictionary<string, int>>.Empty;

    public RbacSnapshot WithClusterRole(string name, ClusterRole? role)
    {
        var copy = Copy();
        copy._clusterRoles = role is null ? _clusterRoles.Remove(name) : _clusterRoles.SetItem(name, role);
        return copy;
    }

    public RbacSnapshot WithRole((string Namespace, string Name) key, Role? role)
    {
        var copy = Copy();
        copy._roles = role is null ? _roles.Remove(key) : _roles.SetItem(key, role);
        return copy;
    }

    public RbacSnapshot WithBinding((string Namespace, string Name) key, RbacBinding? binding)
    {
        var copy = Copy();
        if (_bindings.TryGetValue(key, out var old))
        {
            foreach (var subject in old.Subjects)
            {
                if (SubjectKey.Of(subject, key.Namespace) is { } who && copy._bySubject.TryGetValue((key.Namespace, who), out var names))
                {
                    var rest = names.Remove(key.Name);
                    copy._bySubject = rest.IsEmpty ? copy._bySubject.Remove((key.Namespace, who)) : copy._bySubject.SetItem((key.Namespace, who), rest);
                }
            }
        }

        copy._bindings = binding is null ? _bindings.Remove(key) : _bindings.SetItem(key, binding);
        for (var i = (binding?.Subjects.Count ?? 0) - 1; i >= 0; i--)
        {
            if (SubjectKey.Of(binding!.Subjects[i], key.Namespace) is { } who)
            {
                var names = copy._bySubject.GetValueOrDefault((key.Namespace, who), ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));
                copy._bySubject = copy._bySubject.SetItem((key.Namespace, who), names.SetItem(key.Name, i));
            }
        }

        return copy;
    }

    /// <summary>The user's rules from bindings of the cluster (namespace "") or of one namespace alone.</summary>
    public BoundRules RulesFor(UserInfo user, string @namespace)
    {
        var rules = _users.GetValue(user, static _ => new UserRules());
        if (@namespace.Length == 0)
        {
            return rules.Cluster ??= Resolve(user, "");
        }

        return rules.ByNamespace.TryGetValue(@namespace, out var found) ? found : rules.ByNamespace.GetOrAdd(@namespace, Resolve(user, @namespace));
    }

    /// <summary>Rules of a role reference as bound in a namespace ("" for the cluster); null with an error when the role is missing.</summary>
    public IReadOnlyList<PolicyRule>? RulesOf(RoleRef role, string @namespace, out string error)
    {
        error = "";
        switch (role.Kind)
        {
            case "ClusterRole":
                if (_clusterRoles.TryGetValue(role.Name, out var clusterRole))
                {
                    return RulesOf(clusterRole);
                }

                error = $"clusterrole.rbac.authorization.k8s.io \"{role.Name}\" not found";
                return null;
            case "Role":
                if (_roles.TryGetValue((@namespace, role.Name), out var namespaced))
                {
                    return namespaced.Rules;
                }

                error = $"role.rbac.authorization.k8s.io \"{role.Name}\" not found";
                return null;
            default:
                error = $"unsupported role reference kind: {GoString.Quote(role.Kind)}";
                return null;
        }
    }

    /// <summary>An aggregating role has the rules of the roles it selects, whatever is written in it: those are right at once.</summary>
    private IReadOnlyList<PolicyRule> RulesOf(ClusterRole role)
    {
        if (role.AggregationRule is not { } aggregation)
        {
            return role.Rules;
        }

        return _aggregated.TryGetValue(role.Metadata.Name, out var known)
            ? known
            : _aggregated.GetOrAdd(role.Metadata.Name, Aggregation.Collect(aggregation, role.Metadata.Name, _clusterRoles.Values));
    }

    private BoundRules Resolve(UserInfo user, string @namespace)
    {
        var bindings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Collect(new SubjectKey(false, user.Name));
        foreach (var group in user.Groups)
        {
            Collect(new SubjectKey(true, group));
        }

        if (bindings.Count == 0)
        {
            return BoundRules.None;
        }

        var rules = new List<BoundRule>();
        var errors = new List<string>();
        foreach (var (name, subject) in bindings)
        {
            var binding = _bindings[(@namespace, name)];
            var granted = RulesOf(binding.RoleRef, @namespace, out var error);
            if (granted is null)
            {
                errors.Add(error);
                continue;
            }

            var source = $"RBAC: allowed by {binding.Describe(binding.Subjects[subject])}";
            foreach (var rule in granted)
            {
                rules.Add(new BoundRule(rule, source));
            }
        }

        return new BoundRules([.. rules], [.. errors]);

        void Collect(SubjectKey who)
        {
            if (_bySubject.TryGetValue((@namespace, who), out var names))
            {
                foreach (var (name, index) in names)
                {
                    if (!bindings.TryGetValue(name, out var other) || index < other)
                    {
                        bindings[name] = index;
                    }
                }
            }
        }
    }

    private RbacSnapshot Copy() => new() { _clusterRoles = _clusterRoles, _roles = _roles, _bindings = _bindings, _bySubject = _bySubject };

    private sealed class UserRules
    {
        public BoundRules? Cluster { get; set; }

        public ConcurrentDictionary<string, BoundRules> ByNamespace { get; } = new();
    }
}
