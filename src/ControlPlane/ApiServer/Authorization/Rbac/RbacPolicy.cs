using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>
/// Holds the current <see cref="RbacSnapshot"/>. The watch cache reports each change of a role or binding before the write is acknowledged, so that
/// whoever saw the answer also has the rights. One writer; readers take the snapshot once per decision.
/// </summary>
public sealed class RbacPolicy
{
    private readonly Lock _lock = new();
    private volatile RbacSnapshot _snapshot = RbacSnapshot.Empty;

    internal RbacSnapshot Snapshot => _snapshot;

    /// <summary>Takes in an object that was created or changed. Objects of other kinds are ignored.</summary>
    public void Set(MetaObject changed) => Replace(old: changed, changed);

    /// <summary>Takes out an object that was deleted. Objects of other kinds are ignored.</summary>
    public void Remove(MetaObject deleted) => Replace(old: deleted, null);

    private void Replace(MetaObject old, MetaObject? replacement)
    {
        if (old is not (ClusterRole or Role or ClusterRoleBinding or RoleBinding))
        {
            return;
        }

        lock (_lock)
        {
            var snapshot = _snapshot;
            var key = (old.Metadata.Namespace, old.Metadata.Name);
            _snapshot = old switch
            {
                ClusterRole => snapshot.WithClusterRole(old.Metadata.Name, (ClusterRole?)replacement),
                Role => snapshot.WithRole(key, (Role?)replacement),
                ClusterRoleBinding => snapshot.WithBinding(("", old.Metadata.Name), replacement is ClusterRoleBinding binding
                    ? new RbacBinding("", binding.Metadata.Name, binding.RoleRef, binding.Subjects) : null),
                RoleBinding => snapshot.WithBinding(key, replacement is RoleBinding binding
                    ? new RbacBinding(binding.Metadata.Namespace, binding.Metadata.Name, binding.RoleRef, binding.Subjects) : null),
                _ => snapshot,
            };
        }
    }
}
