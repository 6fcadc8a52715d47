namespace Kubestrel.Machinery.Tests.Values;

public sealed class TimesTests
{
    [Theory]
    [InlineData("2024-05-06T07:08:09Z", "2024-05-06T07:08:09Z")]
    [InlineData("2024-05-06T07:08:09+02:00", "2024-05-06T05:08:09Z")]
    [InlineData("2024-05-06T07:08:09.5Z", "2024-05-06T07:08:09Z")]
    [InlineData("0001-01-01T00:00:01Z", "0001-01-01T00:00:01Z")]
    public void Time_PrintsWholeSecondsInUtc(string text, string printed)
    {
        Assert.True(Time.TryParse(text, out var time));
        Assert.Equal(printed, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-05-06")]
    [InlineData("2024-05-06 07:08:09Z")]
    [InlineData("2024-13-06T07:08:09Z")]
    [InlineData("2024-05-06T25:08:09Z")]
    [InlineData("2024-05-06T07:08:09")]
    public void OddTimes_AreRefused(string text) => Assert.False(Time.TryParse(text, out _));

    [Theory]
    [InlineData("2024-05-06T07:08:09.123456Z", "2024-05-06T07:08:09.123456Z")]
    [InlineData("2024-05-06T07:08:09Z", "2024-05-06T07:08:09.000000Z")]
    public void MicroTime_PrintsSixDigits(string text, string printed)
    {
        Assert.True(MicroTime.TryParse(text, out var time));
        Assert.Equal(printed, time.ToString());
    }

    [Theory]
    [InlineData("1h2m3.5s", "1h2m3.5s")]
    [InlineData("90m", "1h30m0s")]
    [InlineData("250ms", "250ms")]
    [InlineData("1.5us", "1.5µs")]
    [InlineData("1500ns", "1.5µs")]
    [InlineData("0", "0s")]
    [InlineData("-2m", "-2m0s")]
    [InlineData("5m0s", "5m0s")]
    [InlineData("+1s", "1s")]
    public void Durations_PrintAsGoDoes(string text, string printed)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(printed, duration.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1x")]
    [InlineData("s")]
    [InlineData("1 s")]
    [InlineData("-")]
    public void OddDurations_AreRefused(string text) => Assert.False(Duration.TryParse(text, out _));
}
