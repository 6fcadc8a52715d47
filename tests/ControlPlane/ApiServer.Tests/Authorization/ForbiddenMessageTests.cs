using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Tests.Authorization;

public sealed class ForbiddenMessageTests
{
    [Theory]
    [InlineData("x", "list", "", "pods", "", "y", "", "", "pods is forbidden: User \"x\" cannot list resource \"pods\" in API group \"\" in the namespace \"y\"")]
    [InlineData("x", "get", "apps", "deployments", "scale", "y", "web", "", "deployments.apps \"web\" is forbidden: User \"x\" cannot get resource \"deployments/scale\" in API group \"apps\" in the namespace \"y\"")]
    [InlineData("x", "list", "", "nodes", "", "", "", "", "nodes is forbidden: User \"x\" cannot list resource \"nodes\" in API group \"\" at the cluster scope")]
    [InlineData("x", "list", "", "nodes", "", "", "", "because", "nodes is forbidden: User \"x\" cannot list resource \"nodes\" in API group \"\" at the cluster scope: because")]
    [InlineData("<i>&\"", "list", "", "nodes", "", "", "", "", "nodes is forbidden: User \"&lt;i&gt;&amp;\\\"\" cannot list resource \"nodes\" in API group \"\" at the cluster scope")]
    public void ResourceMessage_IsUpstreams(
        string user, string verb, string group, string resource, string subresource, string @namespace, string name, string reason, string expected) =>
        Assert.Equal(expected, ForbiddenMessage.ForStatus(AuthorizationAttributes.ForResource(new UserInfo(user), verb, group, resource, @namespace, name, subresource), reason));

    [Fact]
    public void PathMessage_IsUpstreams()
    {
        var status = ForbiddenStatus.For(AuthorizationAttributes.ForPath(UserInfo.Anonymous, "get", "/metrics"), "");

        Assert.Equal("forbidden: User \"system:anonymous\" cannot get path \"/metrics\"", status.Message);
        Assert.Equal((403, "Forbidden"), (status.Code, status.Reason));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("tab\tnew\n", "\"tab\\tnew\\n\"")]
    [InlineData("\u0001", "\"\\x01\"")]
    [InlineData("ümlaut", "\"ümlaut\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    public void Quote_IsGos(string text, string expected) => Assert.Equal(expected, GoString.Quote(text));
}
