using System.Collections.Immutable;

namespace Kubestrel.ApiServer.Authentication;

/// <summary>
/// Who a request acts as. Authenticators hand out the same instance for the same credentials while these stay valid, so that
/// per-user work (the RBAC rule set) can be cached by reference.
/// </summary>
public sealed record UserInfo(string Name, string Uid, ImmutableArray<string> Groups, ImmutableSortedDictionary<string, ImmutableArray<string>> Extra)
{
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoExtra =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    public static readonly UserInfo Anonymous = new(UserNames.Anonymous, "", [UserNames.GroupUnauthenticated], NoExtra);

    public UserInfo(string name, params ReadOnlySpan<string> groups)
        : this(name, "", ImmutableArray.Create(groups), NoExtra)
    {
    }

    /// <summary>A service account as a component in this process acts as it, without a token.</summary>
    public static UserInfo ServiceAccount(string @namespace, string name) => new(
        UserNames.ServiceAccount(@namespace, name),
        UserNames.GroupServiceAccounts, $"{UserNames.GroupServiceAccounts}:{@namespace}", UserNames.GroupAuthenticated);

    public bool IsInGroup(string group) => Groups.AsSpan().Contains(group);
}
