using System.Collections.Immutable;
using Kubestrel.ApiServer.Authentication.FrontProxy;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Authentication.Impersonations;

/// <summary>
/// Acting as someone else (Impersonate-User, -Group, -Uid, -Extra-*): the requester needs the verb "impersonate" on each thing named. Runs after
/// authentication and before the request itself is authorized.
/// </summary>
public sealed class Impersonation(IAuthorizer authorizer)
{
    private const string UserHeader = "Impersonate-User";
    private const string GroupHeader = "Impersonate-Group";
    private const string UidHeader = "Impersonate-Uid";
    private const string ExtraPrefix = "Impersonate-Extra-";
    private const string AuthenticationGroup = "authentication.k8s.io";

    /// <summary>The user the request acts as (the requester when no header asks otherwise), or the error to answer. On success the headers are taken out.</summary>
    public (UserInfo? User, Status? Error) Apply(UserInfo requester, IHeaderDictionary headers)
    {
        var name = headers.TryGetValue(UserHeader, out var users) && users.Count > 0 ? users[0] ?? "" : "";
        var groupValues = headers[GroupHeader];
        var uid = headers.TryGetValue(UidHeader, out var uids) && uids.Count > 0 ? uids[0] ?? "" : "";
        var extras = Extras(headers);
        if (name.Length == 0)
        {
            return groupValues.Count == 0 && uid.Length == 0 && extras.IsEmpty
                ? (requester, null)
                : (null, StatusErrors.InternalError($"requested {Describe(groupValues!, extras, uid)} without impersonating a user"));
        }

        // 1. Everything named has to be allowed.
        var isServiceAccount = UserNames.TrySplitServiceAccount(name, out var @namespace, out var account);
        var wanted = new List<AuthorizationAttributes>
        {
            isServiceAccount
                ? AuthorizationAttributes.ForResource(requester, "impersonate", "", "serviceaccounts", @namespace, account)
                : AuthorizationAttributes.ForResource(requester, "impersonate", "", "users", "", name),
        };
        wanted.AddRange(groupValues.Select(group => AuthorizationAttributes.ForResource(requester, "impersonate", "", "groups", "", group ?? "")));
        wanted.AddRange(extras.SelectMany(extra => extra.Value.Select(value =>
            AuthorizationAttributes.ForResource(requester, "impersonate", AuthenticationGroup, "userextras", "", value, extra.Key))));
        if (uid.Length > 0)
        {
            wanted.Add(AuthorizationAttributes.ForResource(requester, "impersonate", AuthenticationGroup, "uids", "", uid));
        }

        foreach (var attributes in wanted)
        {
            var decision = authorizer.Authorize(attributes);
            if (!decision.IsAllowed)
            {
                return (null, ForbiddenStatus.For(attributes, decision.Reason));
            }
        }

        // 2. Groups of a service account follow from its name; everyone is authenticated but the anonymous user.
        var groups = groupValues.Count > 0 ? [.. groupValues.Select(group => group ?? "")]
            : isServiceAccount ? [UserNames.GroupServiceAccounts, $"{UserNames.GroupServiceAccounts}:{@namespace}"]
            : ImmutableArray<string>.Empty;
        if (name == UserNames.Anonymous)
        {
            groups = groups.Contains(UserNames.GroupUnauthenticated) ? groups : groups.Add(UserNames.GroupUnauthenticated);
        }
        else if (!groups.Contains(UserNames.GroupAuthenticated) && !groups.Contains(UserNames.GroupUnauthenticated))
        {
            groups = groups.Add(UserNames.GroupAuthenticated);
        }

        foreach (var header in headers.Keys.Where(key => key.StartsWith("Impersonate-", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            headers.Remove(header);
        }

        return (new UserInfo(name, uid, groups, extras), null);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Extras(IHeaderDictionary headers)
    {
        var extras = UserInfo.NoExtra;
        foreach (var (header, values) in headers)
        {
            if (header.StartsWith(ExtraPrefix, StringComparison.OrdinalIgnoreCase))
            {
                var key = ExtraKey.Decode(header[ExtraPrefix.Length..]);
                extras = extras.SetItem(key, extras.GetValueOrDefault(key, []).AddRange(values.Select(value => value ?? "")));
            }
        }

        return extras;
    }

    private static string Describe(IEnumerable<string> groups, ImmutableSortedDictionary<string, ImmutableArray<string>> extras, string uid)
    {
        var things = groups.Select(group => $"Group {group}").Concat(extras.SelectMany(extra => extra.Value.Select(value => $"UserExtra {extra.Key}={value}")));
        return $"[{string.Join(", ", uid.Length > 0 ? things.Append($"UID {uid}") : things)}]";
    }
}
