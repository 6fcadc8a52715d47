namespace Kubestrel.Machinery.Tests.Values;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0n", "0")]
    [InlineData("0Ki", "0")]
    [InlineData("-0", "0")]
    [InlineData("+1", "1")]
    [InlineData("100m", "100m")]
    [InlineData("0.1", "100m")]
    [InlineData(".5", "500m")]
    [InlineData("5.", "5")]
    [InlineData("1000m", "1")]
    [InlineData("1000", "1k")]
    [InlineData("1500", "1500")]
    [InlineData("1000000", "1M")]
    [InlineData("1024Ki", "1Mi")]
    [InlineData("1000Ki", "1000Ki")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("0.5Ki", "512")]
    [InlineData("1.1Ki", "1126400m")]
    [InlineData("-1.5Ki", "-1536")]
    [InlineData("1Ei", "1Ei")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E3", "1e3")]
    [InlineData("1500e3", "1500e3")]
    [InlineData("1e-3", "1e-3")]
    [InlineData("0.0001", "100u")]
    [InlineData("1n", "1n")]
    [InlineData("0.1n", "1n")]
    [InlineData("-0.1n", "-1n")]
    [InlineData("1.0000000001", "1000000001n")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("100000000000000000000", "9223372036854775807")]
    [InlineData("64Mi", "64Mi")]
    public void Text_IsMadeCanonical(string text, string canonical) => Assert.Equal(canonical, Quantity.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1.2.3")]
    [InlineData("abc")]
    [InlineData("--1")]
    [InlineData("1,5")]
    public void MalformedText_IsRefused(string text)
    {
        Assert.False(Quantity.TryParse(text, out _, out var error));
        Assert.Equal("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'", error);
    }

    [Theory]
    [InlineData("1i")]
    [InlineData("1Kii")]
    [InlineData("1mm")]
    [InlineData("1ki")]
    public void UnknownSuffix_IsRefused(string text)
    {
        Assert.False(Quantity.TryParse(text, out _, out var error));
        Assert.Equal("unable to parse quantity's suffix", error);
    }

    [Fact]
    public void Amounts_AreEqualInAnyForm()
    {
        Assert.Equal(Quantity.Parse("1Ki"), Quantity.Parse("1024"));
        Assert.Equal(Quantity.Parse("0.1").GetHashCode(), Quantity.Parse("100m").GetHashCode());
        Assert.True(Quantity.Parse("1Gi") > Quantity.Parse("1G"));
    }

    [Fact]
    public void Rounding_GoesAwayFromZero()
    {
        Assert.Equal(1, Quantity.Parse("100m").Value);
        Assert.Equal(-1, Quantity.Parse("-100m").Value);
        Assert.Equal(1, Quantity.Parse("1u").MilliValue);
        Assert.Equal(1500, Quantity.Parse("1.5").MilliValue);
    }

    [Fact]
    public void Sums_KeepTheLeftForm()
    {
        Assert.Equal("1536Mi", (Quantity.Parse("1Gi") + Quantity.Parse("512Mi")).ToString());
        Assert.Equal("900m", (Quantity.Parse("1") - Quantity.Parse("100m")).ToString());
        Assert.Equal("1Gi", (Quantity.Zero + Quantity.Parse("1Gi")).ToString());
    }

    /// <summary>Printing and reading again changes neither amount nor text, whatever the seed number and suffix.</summary>
    [Fact]
    public void CanonicalForms_AreFixedPoints()
    {
        string[] suffixes = ["", "n", "u", "m", "k", "M", "G", "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi", "e3", "e-2", "E6"];
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = $"{random.Next(-5000, 5000)}{(random.Next(2) == 0 ? "" : "." + random.Next(0, 1000))}{suffixes[random.Next(suffixes.Length)]}";
            var quantity = Quantity.Parse(text);
            var again = Quantity.Parse(quantity.ToString());
            Assert.Equal(quantity, again);
            Assert.Equal(quantity.ToString(), again.ToString());
        }
    }
}
