using Kubestrel.ApiServer.Subresources.Proxies;

namespace Kubestrel.ApiServer.Tests.Subresources.Proxies;

public sealed class ProxyLinksTests
{
    private static readonly ProxyLinks Links = new("/api/v1/namespaces/n/pods/p:80/proxy", "10.0.0.5:80", "localhost:8001");

    [Theory]
    [InlineData("/rewriteme", "/api/v1/namespaces/n/pods/p:80/proxy/rewriteme")]
    [InlineData("/a/../b/?q=1#f", "/api/v1/namespaces/n/pods/p:80/proxy/b/?q=1#f")]
    [InlineData("/", "/api/v1/namespaces/n/pods/p:80/proxy/")]
    [InlineData("relative/x", "relative/x")]
    [InlineData("", "")]
    [InlineData("#part", "#part")]
    [InlineData("mailto:a@b", "mailto:a@b")]
    [InlineData("http://example.com/x", "http://example.com/x")]
    [InlineData("//example.com/x", "//example.com/x")]
    [InlineData("http://10.0.0.5:80/x", "/api/v1/namespaces/n/pods/p:80/proxy/x")]
    [InlineData("http://localhost:8001/x", "http://localhost:8001/api/v1/namespaces/n/pods/p:80/proxy/x")]
    [InlineData("/api/v1/namespaces/n/pods/p:80/proxy/x", "/api/v1/namespaces/n/pods/p:80/proxy/x")]
    public void Link_LeadsThroughTheProxyWhenItIsTheBackends(string link, string rewritten) => Assert.Equal(rewritten, Links.Rewrite(link));

    [Theory]
    [InlineData("<a href=\"/rewriteme\">test</a>", "<a href=\"!/rewriteme\">test</a>")]
    [InlineData("<A HREF='/x' title=\"a &amp; b\">t</A>", "<a href=\"!/x\" title=\"a &amp; b\">t</A>")]
    [InlineData("<img src=/pic/>&lt;<p class=x>", "<img src=\"!/pic/\">&lt;<p class=x>")]
    [InlineData("<br/><link rel=\"a\" href=\"/c\"/>", "<br/><link rel=\"a\" href=\"!/c\"/>")]
    [InlineData("<!-- <a href=\"/x\"> --><p title=\"<a href='/x'>\">", "<!-- <a href=\"/x\"> --><p title=\"<a href='/x'>\">")]
    [InlineData("<script src=\"/s\">if (a < b) '<a href=\"/x\">'</script>", "<script src=\"!/s\">if (a < b) '<a href=\"/x\">'</script>")]
    [InlineData("<!DOCTYPE html><html><body>1 < 2</body></html>", "<!DOCTYPE html><html><body>1 < 2</body></html>")]
    [InlineData("text <a href", "text <a href")]
    public void Page_ChangesOnlyInItsLinks(string page, string rewritten) => Assert.Equal(rewritten, HtmlLinks.Rewrite(page, static link => "!" + link));
}
