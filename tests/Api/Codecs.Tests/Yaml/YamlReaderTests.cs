using System.Text;
using Kubestrel.Codecs.Yaml;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: yes", """{"a":true}""")]
    [InlineData("a: Off", """{"a":false}""")]
    [InlineData("a: n", """{"a":false}""")]
    [InlineData("a: 'yes'", """{"a":"yes"}""")]
    [InlineData("a: 0777", """{"a":511}""")]
    [InlineData("a: 0o17", """{"a":15}""")]
    [InlineData("a: 0x1F", """{"a":31}""")]
    [InlineData("a: 0b101", """{"a":5}""")]
    [InlineData("a: 1_000", """{"a":1000}""")]
    [InlineData("a: -12", """{"a":-12}""")]
    [InlineData("a: 1.50", """{"a":1.5}""")]
    [InlineData("a: 1e3", """{"a":1000}""")]
    [InlineData("a: 1:30", """{"a":"1:30"}""")]
    [InlineData("a: 2001-01-23", """{"a":"2001-01-23"}""")]
    [InlineData("a: 2024-05-06T07:08:09Z", """{"a":"2024-05-06T07:08:09Z"}""")]
    [InlineData("a: ~\nb:\nc: null", """{"a":null,"b":null,"c":null}""")]
    [InlineData("8080: x\ntrue: v\n1.5: z", """{"1.5":"z","8080":"x","true":"v"}""")]
    [InlineData("a: &x {b: 1}\nc: *x", """{"a":{"b":1},"c":{"b":1}}""")]
    [InlineData("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3", """{"a":{"b":1,"c":2},"d":{"b":1,"c":3}}""")]
    [InlineData("a: !!str 5", """{"a":"5"}""")]
    [InlineData("a: !!binary aGk=", """{"a":"hi"}""")]
    [InlineData("b: 1\na: 2", """{"a":2,"b":1}""")]
    [InlineData("- a\n- {b: c}\n- [d]", """["a",{"b":"c"},["d"]]""")]
    [InlineData("", "null")]
    [InlineData("a: 1\n---\nb: 2", """{"a":1}""")]
    [InlineData("a: 1\na: 2", """{"a":2}""")]
    [InlineData("a: |\n  x\n  y\nb: >-\n  x\n  y", """{"a":"x\ny\n","b":"x y"}""")]
    [InlineData("{\"a\": \"b\"}", """{"a":"b"}""")]
    public void Text_BecomesJson(string yaml, string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(YamlReader.ToJson(Encoding.UTF8.GetBytes(yaml), null)));

    [Theory]
    [InlineData("a: *missing", "yaml: unknown anchor 'missing' referenced")]
    [InlineData("a: &x [*x]", "yaml: anchor 'x' value contains itself")]
    [InlineData("a: b: c", "yaml: mapping values are not allowed in this context")]
    [InlineData("a:\n\t- b", "yaml: line 2: found character that cannot start any token")]
    [InlineData("a: .nan", "json: unsupported value: NaN")]
    [InlineData("a: !!int x", "yaml: cannot decode !!str `x` as a !!int")]
    public void BadText_IsRefusedInUpstreamsWords(string yaml, string error) =>
        Assert.Equal(error, Assert.Throws<JsonFormatException>(() => YamlReader.ToJson(Encoding.UTF8.GetBytes(yaml), null)).Message);

    [Fact]
    public void DuplicateKeys_AreReportedWithTheirLines()
    {
        var strict = new StrictErrors();
        YamlReader.Parse("a: 1\nb: 2\na: 3\nb: 4\n"u8, strict);
        Assert.Equal(["yaml: unmarshal errors:\n  line 3: key \"a\" already set in map\n  line 4: key \"b\" already set in map"], strict.Messages);
    }

    [Fact]
    public void BillionLaughs_AreRefused()
    {
        var text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (var i = 1; i < 10; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        var error = Assert.Throws<JsonFormatException>(() => YamlReader.Parse(Encoding.UTF8.GetBytes(text.ToString())));
        Assert.Equal("yaml: document contains excessive aliasing", error.Message);
    }
}
