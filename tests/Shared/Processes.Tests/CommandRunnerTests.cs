namespace Kubestrel.Processes.Tests;

public sealed class CommandRunnerTests
{
    private readonly CommandRunner _runner = new();

    [Fact]
    public async Task Command_PrintsAndFails_AllIsCollected()
    {
        var command = new Command("/bin/sh", "-c", "echo $X; echo e >&2; exit 3") { Environment = new Dictionary<string, string> { ["X"] = "v" } };
        Assert.Equal(new CommandResult(3, "v\n", "e\n"), await _runner.RunAsync(command, default));
    }

    [Theory]
    [InlineData("/no/such/program")]
    [InlineData("no-such-program")]
    public async Task MissingProgram_IsAResultWithTheReason(string program)
    {
        var result = await _runner.RunAsync(new(program), default);
        Assert.False(result.Succeeded);
        Assert.Equal(CommandResult.NotStarted, result.ExitCode);
        Assert.Contains("No such file", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_ArrivesWholeInUtf8WithoutMark()
    {
        var input = string.Concat(Enumerable.Repeat("grün\n", 50_000));
        var result = await _runner.RunAsync(new("cat") { Input = input }, default);
        Assert.Equal(input, result.Stdout);
    }

    [Fact]
    public async Task ProgramThatDoesNotRead_EndsWithItsOwnCode()
    {
        var result = await _runner.RunAsync(new("sh", "-c", "exec <&-; echo enough; exit 4") { Input = new string('x', 1_000_000) }, default);
        Assert.Equal(new CommandResult(4, "enough\n", ""), result);
    }

    [Fact]
    public async Task MuchOutputOnBothStreams_DoesNotBlock()
    {
        var result = await _runner.RunAsync(new("sh", "-c", "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2"), default);
        Assert.Equal((300_000, 300_000), (result.Stdout.Length, result.Stderr.Length));
    }

    [Fact]
    public async Task Prefix_GoesBeforeEveryCommand()
    {
        var result = await new CommandRunner("env", "X=prefixed").RunAsync(new("sh", "-c", "echo $X"), default);
        Assert.Equal("prefixed\n", result.Stdout);
    }

    [Fact]
    public async Task CancelledRun_KillsTheProgramAndItsChildren()
    {
        var folder = Directory.CreateTempSubdirectory("kubestrel-run-");
        try
        {
            var pidFile = Path.Combine(folder.FullName, "pid");
            using var cancel = new CancellationTokenSource();
            var run = _runner.RunAsync(new("sh", "-c", $"sleep 1000 & echo $! >{pidFile}.new; mv {pidFile}.new {pidFile}; wait"), cancel.Token);
            while (!File.Exists(pidFile))
            {
                await Task.Delay(5);
            }

            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
            var child = (await File.ReadAllTextAsync(pidFile)).Trim();
            while (File.Exists($"/proc/{child}/stat") && !(await File.ReadAllTextAsync($"/proc/{child}/stat")).Contains(") Z ", StringComparison.Ordinal))
            {
                await Task.Delay(5);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ProgramOutsideThePath_IsFoundInTheFoldersOfAdministration()
    {
        Assert.Equal("/bin/sh", ProgramSearch.Find("sh", "/bin"));
        Assert.Contains(ProgramSearch.Find("sh", null), (string[])["/bin/sh", "/usr/bin/sh"]);
        Assert.Equal("./own", ProgramSearch.Find("./own", "/bin"));
        Assert.Equal("no-such-program", ProgramSearch.Find("no-such-program", "/bin"));
    }
}
