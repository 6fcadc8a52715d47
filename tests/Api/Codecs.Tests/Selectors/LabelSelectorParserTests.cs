using Kubestrel.Codecs.Selectors;

namespace Kubestrel.Codecs.Tests.Selectors;

public sealed class LabelSelectorParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("!a", "!a")]
    [InlineData("a=b", "a=b")]
    [InlineData("a==b", "a=b")]
    [InlineData("a = b , c", "a=b,c")]
    [InlineData("a=", "a=")]
    [InlineData("x in (c,a,b)", "x in (a,b,c)")]
    [InlineData("x in (in,notin)", "x in (in,notin)")]
    [InlineData("x in ()", "x=")]
    [InlineData("x notin (a,)", "x notin (,a)")]
    [InlineData("n>5,m<3", "m<3,n>5")]
    [InlineData("example.com/a=b", "example.com/a=b")]
    public void Text_IsRead(string text, string printed)
    {
        Assert.True(LabelSelectorParser.TryParse(text, out var selector, out var error), error);
        Assert.Equal(printed, selector.ToString());
    }

    [Theory]
    [InlineData("a!=b", true, false)]
    [InlineData("a notin (b)", true, false)]
    [InlineData("a in (c,d)", false, true)]
    public void Selectors_Match(string text, bool withoutLabel, bool withOther)
    {
        Assert.True(LabelSelectorParser.TryParse(text, out var selector, out _));
        Assert.Equal(withoutLabel, selector.Matches(default));
        Assert.Equal(withOther, selector.Matches(ValueMap.Of(("a", text.Contains('d', StringComparison.Ordinal) ? "d" : "b"))));
    }

    [Theory]
    [InlineData("a,", "found '', expected: identifier after ','")]
    [InlineData(",a", "found ',', expected: !, identifier, or 'end of string'")]
    [InlineData("a=b c", "found 'c', expected: ',' or 'end of string'")]
    [InlineData("a in b", "unable to parse requirement: found 'b' expected: '('")]
    [InlineData("a in (b", "unable to parse requirement: found '', expected: ',' or ')'")]
    [InlineData("a b", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt")]
    [InlineData("a=b=c", "found '=', expected: ',' or 'end of string'")]
    [InlineData("a==(", "unable to parse requirement: found '(', expected: identifier")]
    [InlineData("!", "unable to parse requirement: found '', expected: identifier")]
    [InlineData("a>x", "unable to parse requirement: values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value must be an integer")]
    [InlineData("a=-b", "unable to parse requirement: values[0][a]: Invalid value: \"-b\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')")]
    [InlineData("-a", "unable to parse requirement: <nil>: Invalid value: \"-a\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    public void BadText_IsRefusedInUpstreamsWords(string text, string message)
    {
        Assert.False(LabelSelectorParser.TryParse(text, out _, out var error));
        Assert.Equal(message, error);
    }
}
