using System.Text;
using Kubestrel.Kubelet.Logs;

namespace Kubestrel.Kubelet.Tests.Logs;

public sealed class LogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kubestrel-logs-").FullName;

    private string LogFile => Path.Combine(_folder, "0.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Options_ChooseWhatIsShown()
    {
        Write("one", "two", "three");
        Assert.Equal("one\ntwo\nthree\n", await ReadAsync(new LogOptions()));
        Assert.Equal("two\nthree\n", await ReadAsync(new LogOptions { TailLines = 2 }));
        Assert.Equal("one\ntwo\nthree\n", await ReadAsync(new LogOptions { TailLines = 9 }));
        Assert.Equal("", await ReadAsync(new LogOptions { TailLines = 0 }));
        Assert.Equal("one\ntw", await ReadAsync(new LogOptions { LimitBytes = 6 }));
        Assert.Equal("three\n", await ReadAsync(new LogOptions { Since = Stamp(2) }));
        Assert.Equal("2026-01-01T00:00:02.000000001Z three\n", await ReadAsync(new LogOptions { Timestamps = true, TailLines = 1 }));
    }

    [Fact]
    public async Task PartialLines_AreJoined()
    {
        File.WriteAllText(LogFile, "2026-01-01T00:00:00Z stdout P half\n2026-01-01T00:00:00Z stdout F done\n2026-01-01T00:00:01Z stderr F err\n");
        Assert.Equal("halfdone\nerr\n", await ReadAsync(new LogOptions()));
        Assert.Equal("err\n", await ReadAsync(new LogOptions { Stream = "Stderr" }));
        Assert.Equal("2026-01-01T00:00:00Z halfdone\n", await ReadAsync(new LogOptions { Timestamps = true, Stream = "Stdout" }));
    }

    [Fact]
    public async Task Following_GoesOnOverARotationUntilTheEnd()
    {
        Write("one");
        var running = true;
        using var output = new MemoryStream();
        var reading = new LogReader(TimeProvider.System).ReadAsync(LogFile, new LogOptions { Follow = true }, () => Volatile.Read(ref running), output, default);
        await WaitForAsync(output, "one\n");
        File.AppendAllText(LogFile, Line(1, "two"));
        await WaitForAsync(output, "one\ntwo\n");
        File.Move(LogFile, LogFile + ".old");
        File.WriteAllText(LogFile, Line(2, "three"));
        await WaitForAsync(output, "one\ntwo\nthree\n");
        Volatile.Write(ref running, false);
        await reading;
    }

    [Fact]
    public void TailStarts_AreFoundOverBlocks()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i}\n"));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text.IndexOf("line 1000\n", StringComparison.Ordinal), LogTailFinder.Find(file, 4000));
        Assert.Equal(0, LogTailFinder.Find(file, 5000));
        Assert.Equal(text.Length, LogTailFinder.Find(file, 0));
    }

    [Fact]
    public void TerminationText_IsTheEndOfTheLog()
    {
        Write([.. Enumerable.Range(0, 100).Select(i => $"line {i}")]);
        Assert.Equal("line 98\nline 99\n", LogTailText.Read(LogFile, 2, 2048));
        Assert.Equal("e 99\n", LogTailText.Read(LogFile, 80, 5));
        Assert.Equal("", LogTailText.Read(LogFile + ".none", 80, 2048));
    }

    private static DateTimeOffset Stamp(int second) => new(2026, 1, 1, 0, 0, second, TimeSpan.Zero);

    private static string Line(int second, string text) => $"2026-01-01T00:00:{second:00}.000000001Z stdout F {text}\n";

    private void Write(params string[] lines) => File.WriteAllText(LogFile, string.Concat(lines.Select((line, i) => Line(i % 60, line))));

    private async Task<string> ReadAsync(LogOptions options)
    {
        using var output = new MemoryStream();
        await new LogReader(TimeProvider.System).ReadAsync(LogFile, options, () => false, output, default);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Task WaitForAsync(MemoryStream output, string text) =>
        Support.Eventually.TrueAsync(() => Encoding.UTF8.GetString(output.ToArray()) == text, () => Encoding.UTF8.GetString(output.ToArray()));
}
