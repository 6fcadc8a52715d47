namespace Kubestrel.Machinery.Tests.Validation;

public sealed class GoUrlTests
{
    [Theory]
    [InlineData("https://u:p@h:1/a/b?q=1#f", "https", "u:p", "h:1", "/a/b", "q=1", "f")]
    [InlineData("HTTPS://h", "https", null, "h", "", "", "")]
    [InlineData("mailto:a@b", "mailto", null, "", "", "", "")]
    [InlineData("/a", "", null, "", "/a", "", "")]
    [InlineData("//h/a", "", null, "h", "/a", "", "")]
    [InlineData("https://[::1]:6443/a", "https", null, "[::1]:6443", "/a", "", "")]
    [InlineData("", "", null, "", "", "", "")]
    public void Url_IsSplit(string text, string scheme, string? user, string host, string path, string query, string fragment)
    {
        Assert.Equal(new(scheme, user, host, path, query, fragment), GoUrl.Parse(text, out var error));
        Assert.Empty(error);
    }

    [Theory]
    [InlineData(":a", "missing protocol scheme")]
    [InlineData("a b:c", "first path segment in URL cannot contain colon")]
    [InlineData("1:2", "first path segment in URL cannot contain colon")]
    [InlineData("https://h:x", "invalid port \":x\" after host")]
    [InlineData("https://[::1", "missing ']' in host")]
    [InlineData("https://a b/", "invalid character \" \" in host name")]
    [InlineData("https://a b@h/", "net/url: invalid userinfo")]
    [InlineData("https://h/%zz", "invalid URL escape \"%zz\"")]
    [InlineData("https://h/\n", "net/url: invalid control character in URL")]
    public void NoUrl_GivesGosReason(string text, string reason)
    {
        Assert.Null(GoUrl.Parse(text, out var error));
        Assert.Equal($"parse {GoString.Quote(text)}: {reason}", error);
    }
}
