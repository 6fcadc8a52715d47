using System.Text;
using Kubestrel.Codecs.Yaml;

namespace Kubestrel.Codecs.Tests.Yaml;

public sealed class YamlWriterTests
{
    [Theory]
    [InlineData("""{"b":1,"a":"x"}""", "a: x\nb: 1\n")]
    [InlineData("""{"a":[1,{"b":2,"c":[]}],"d":{}}""", "a:\n- 1\n- b: 2\n  c: []\nd: {}\n")]
    [InlineData("""[[1,2],[3]]""", "- - 1\n  - 2\n- - 3\n")]
    [InlineData("""{"a":"yes","b":"1","c":"","d":"null","e":"~","f":"1:30"}""", "a: \"yes\"\nb: \"1\"\nc: \"\"\nd: \"null\"\ne: \"~\"\nf: \"1:30\"\n")]
    [InlineData("""{"a":"x: y","b":"#x","c":"- x","d":"x #y","e":" x","f":"it's: y"}""", "a: 'x: y'\nb: '#x'\nc: '- x'\nd: 'x #y'\ne: ' x'\nf: 'it''s: y'\n")]
    [InlineData("""{"a":"x\ny\n","b":"x\ny","c":"x\n\n","d":"  x\ny\n"}""", "a: |\n  x\n  y\nb: |-\n  x\n  y\nc: |+\n  x\n\nd: |2\n    x\n  y\n")]
    [InlineData("""{"a":"x\ty","b":"x \ny"}""", "a: \"x\\ty\"\nb: \"x \\ny\"\n")]
    [InlineData("""{"a":"2001-01-23","b":"12e3","c":"0x1"}""", "a: \"2001-01-23\"\nb: \"12e3\"\nc: \"0x1\"\n")]
    [InlineData("""{"a10":1,"a9":2,"a":3}""", "a: 3\na9: 2\na10: 1\n")]
    [InlineData("""{"a":1.5,"b":1000000.5,"c":true,"d":null,"e":-0.00001}""", "a: 1.5\nb: 1.0000005e+06\nc: true\nd: null\ne: -1e-05\n")]
    [InlineData("\"x\"", "x\n")]
    public void Json_BecomesYaml(string json, string yaml) => Assert.Equal(yaml, Encoding.UTF8.GetString(YamlWriter.FromJson(Encoding.UTF8.GetBytes(json))));
}
