namespace Kubestrel.Machinery.Tests.Validation;

public sealed class NamesTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("a-1")]
    [InlineData("123")]
    public void Labels_MayHold(string name) => Assert.Empty(Names.Dns1123Label(name));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a_b")]
    [InlineData("a\n")]
    public void OddLabels_AreRefused(string name) => Assert.Equal(
        [
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
        ],
        Names.Dns1123Label(name));

    [Fact]
    public void DottedLabel_IsToldSo() => Assert.Equal(["must not contain dots"], Names.Dns1123Label("a.b"));

    [Fact]
    public void LongNames_AreRefused()
    {
        Assert.Contains("must be no more than 63 characters", Names.Dns1123Label(new string('a', 64)));
        Assert.Contains("must be no more than 253 characters", Names.Dns1123Subdomain(new string('a', 254)));
    }

    [Theory]
    [InlineData("app", 0)]
    [InlineData("example.com/app", 0)]
    [InlineData("a/b/c", 1)]
    [InlineData("/b", 1)]
    [InlineData("a/", 2)]
    [InlineData("-a", 1)]
    public void QualifiedNames_AreChecked(string name, int problems) => Assert.Equal(problems, Names.QualifiedName(name).Count());

    [Theory]
    [InlineData(".", "may not be '.'")]
    [InlineData("a/b", "may not contain '/'")]
    [InlineData("a%b", "may not contain '%'")]
    public void PathSegments_AreChecked(string name, string message) => Assert.Equal([message], Names.PathSegment(name));

    [Theory]
    [InlineData("a\"b\\", "\"a\\\"b\\\\\"")]
    [InlineData("\n\t\u0007\u007f", "\"\\n\\t\\a\\x7f\"")]
    public void GoQuotes_Escape(string text, string quoted) => Assert.Equal(quoted, GoString.Quote(text));
}
