namespace Kubestrel.EndToEnd.Tests;

internal sealed record CommandResult(int ExitCode, string Stdout, string Stderr)
{
    /// <summary>The output; fails the test with both streams when the command did not succeed.</summary>
    public string Text
    {
        get
        {
            Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Stdout}\n{Stderr}");
            return Stdout.TrimEnd('\n');
        }
    }
}
