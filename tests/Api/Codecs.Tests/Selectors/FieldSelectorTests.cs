using Kubestrel.Codecs.Selectors;

namespace Kubestrel.Codecs.Tests.Selectors;

public sealed class FieldSelectorTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("metadata.name=a", "metadata.name=a")]
    [InlineData("b==1,a!=2", "a!=2,b=1")]
    [InlineData("a=,b=x", "a=,b=x")]
    [InlineData(@"a=x\,y\=z\\", @"a=x\,y\=z\\")]
    public void Text_IsRead(string text, string printed)
    {
        Assert.True(FieldSelector.TryParse(text, out var selector, out var error), error);
        Assert.Equal(printed, selector.ToString());
    }

    [Theory]
    [InlineData("a", "invalid selector: 'a'; can't understand 'a'")]
    [InlineData("a=b,c", "invalid selector: 'a=b,c'; can't understand 'c'")]
    [InlineData("a=b=c", "invalid field selector: unescaped character in value: 61")]
    [InlineData(@"a=b\x", @"invalid field selector: invalid escape sequence: \x")]
    public void BadText_IsRefusedInUpstreamsWords(string text, string message)
    {
        Assert.False(FieldSelector.TryParse(text, out _, out var error));
        Assert.Equal(message, error);
    }

    [Fact]
    public void Fields_AreMatched()
    {
        Assert.True(FieldSelector.TryParse("status.phase!=Running,spec.nodeName=n", out var selector, out _));
        Assert.True(selector.Matches(field => field == "spec.nodeName" ? "n" : null));
        Assert.False(selector.Matches(field => field == "spec.nodeName" ? "n" : "Running"));
        Assert.Equal("n", selector.ExactValue("spec.nodeName"));
        Assert.Null(selector.ExactValue("status.phase"));
    }
}
