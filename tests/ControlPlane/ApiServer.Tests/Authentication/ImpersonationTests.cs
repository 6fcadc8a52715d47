using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authentication.Impersonations;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.Machinery;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Tests.Authentication;

public sealed class ImpersonationTests
{
    private static readonly UserInfo s_root = new("root");
    private readonly Impersonation _impersonation;

    public ImpersonationTests()
    {
        var policy = new RbacPolicy();
        MetaObject[] objects =
        [
            Make.ClusterRole("all", Make.Rule("*", "*", "impersonate")),
            Make.ClusterRole("jane", Make.Rule("core", "users", "impersonate", "jane")),
            Make.ClusterBinding("all", "all", Make.User("root")),
            Make.ClusterBinding("jane", "jane", Make.User("bob")),
        ];
        foreach (var obj in objects)
        {
            policy.Set(obj);
        }

        _impersonation = new Impersonation(new RbacAuthorizer(policy));
    }

    [Theory]
    [InlineData("jane", "", "jane", "system:authenticated")]
    [InlineData("jane", "dev", "jane", "dev,system:authenticated")]
    [InlineData("jane", "system:unauthenticated", "jane", "system:unauthenticated")]
    [InlineData("system:anonymous", "", "system:anonymous", "system:unauthenticated")]
    [InlineData("system:serviceaccount:web:default", "", "system:serviceaccount:web:default", "system:serviceaccounts,system:serviceaccounts:web,system:authenticated")]
    [InlineData("system:serviceaccount:web:default", "dev", "system:serviceaccount:web:default", "dev,system:authenticated")]
    public void AllowedRequester_ActsAsTheOther(string user, string group, string expectedUser, string expectedGroups)
    {
        var headers = new HeaderDictionary { ["Impersonate-User"] = user, ["Impersonate-Extra-Scope"] = "a", ["Impersonate-Uid"] = "u", ["Accept"] = "x" };
        if (group.Length > 0)
        {
            headers["Impersonate-Group"] = group;
        }

        var (result, error) = _impersonation.Apply(s_root, headers);

        Assert.Null(error);
        Assert.Equal((expectedUser, expectedGroups, "u"), (result!.Name, string.Join(',', result.Groups), result.Uid));
        Assert.Equal(["a"], result.Extra["scope"].ToArray());
        Assert.Equal(["Accept"], headers.Keys);
    }

    [Theory]
    [InlineData("jane", null, null)]
    [InlineData("eve", null, "users \"eve\" is forbidden: User \"bob\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope")]
    [InlineData("jane", "system:masters", "groups \"system:masters\" is forbidden: User \"bob\" cannot impersonate resource \"groups\" in API group \"\" at the cluster scope")]
    [InlineData("system:serviceaccount:a:b", null, "serviceaccounts \"b\" is forbidden: User \"bob\" cannot impersonate resource \"serviceaccounts\" in API group \"\" in the namespace \"a\"")]
    public void EachThingNamed_HasToBeAllowed(string user, string? group, string? expected)
    {
        var headers = new HeaderDictionary { ["Impersonate-User"] = user };
        if (group is not null)
        {
            headers["Impersonate-Group"] = group;
        }

        Assert.Equal(expected, _impersonation.Apply(new UserInfo("bob"), headers).Error?.Message);
    }

    [Fact]
    public void NoHeaders_ChangeNothing() => Assert.Same(s_root, _impersonation.Apply(s_root, new HeaderDictionary()).User);

    [Fact]
    public void GroupWithoutUser_IsAnError()
    {
        var error = _impersonation.Apply(s_root, new HeaderDictionary { ["Impersonate-Group"] = "dev" }).Error!;

        Assert.Equal(500, error.Code);
        Assert.EndsWith("without impersonating a user", error.Message);
    }
}
