using System.Text;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Machinery.Tests.Json;

public sealed class JsonOutputTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("<a&b>", "\"\\u003ca\\u0026b\\u003e\"")]
    [InlineData("q\"\\", "\"q\\\"\\\\\"")]
    [InlineData("\n\r\t\b\f\u0001\u001f", "\"\\n\\r\\t\\b\\f\\u0001\\u001f\"")]
    [InlineData("\u2028\u2029\u00e9\u20ac", "\"\\u2028\\u2029\u00e9\u20ac\"")]
    [InlineData("\ud83d\ude00", "\"\ud83d\ude00\"")]
    [InlineData("\u007f", "\"\u007f\"")]
    public void Strings_AreEscapedAsGoDoes(string value, string json) => Assert.Equal(json, Print(output => output.Value(value)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1, "1")]
    [InlineData(0.5, "0.5")]
    [InlineData(-1.25, "-1.25")]
    [InlineData(1e6, "1000000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.5e-10, "1.5e-10")]
    [InlineData(123456789012345680, "123456789012345680")]
    [InlineData(0.1, "0.1")]
    [InlineData(3.14159265358979, "3.14159265358979")]
    public void Doubles_PrintAsGoDoes(double value, string json) => Assert.Equal(json, Print(output => output.Value(value)));

    [Fact]
    public void RawJson_IsCompactedAndEscaped() =>
        Assert.Equal("""{"a":[1,"x \u003c \"y"],"b":null}""", Print(output => output.Value(RawJson.FromText("""{ "a" : [ 1 , "x < \"y" ] , "b" : null }"""))));

    [Fact]
    public void Values_AreSeparatedByCommas() => Assert.Equal("""{"a":1,"b":[true,null,"x"],"c:d":{}}""", Print(output =>
    {
        output.BeginObject();
        output.Name("\"a\":"u8);
        output.Value(1);
        output.Key("b");
        output.BeginList();
        output.Value(true);
        output.Null();
        output.Value("x");
        output.EndList();
        output.Key("c:", "d");
        output.BeginObject();
        output.EndObject();
        output.EndObject();
    }));

    [Fact]
    public void StringsThatEndInBrackets_StillGetTheirComma() => Assert.Equal("""["[","{",":",","]""", Print(output =>
    {
        output.BeginList();
        foreach (var text in new[] { "[", "{", ":", "," })
        {
            output.Value(text);
        }

        output.EndList();
    }));

    [Fact]
    public void BytesAndTimes_PrintTheirForms()
    {
        Assert.Equal("\"aGk=\"", Print(output => output.Value(ByteString.FromText("hi"))));
        Assert.Equal("null", Print(output => output.Value(default(ByteString))));
        Assert.Equal("null", Print(output => output.Value(default(Time))));
        Assert.Equal("\"1970-01-01T00:00:05Z\"", Print(output => output.Value(Time.FromUnixSeconds(5))));
    }

    private static string Print(Action<JsonOutput> write)
    {
        using var output = new JsonOutput();
        write(output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
