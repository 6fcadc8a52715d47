namespace Kubestrel.Runtimes.Tests.Conformance;

/// <summary>The programs the suite runs. A real runtime runs the command; the fake one knows what each does.</summary>
public static class TestProgram
{
    public static readonly string[] RunsUntilTerm = ["sh", "-c", "trap 'exit 0' TERM; echo ready; sleep 1000 & wait"];
    public static readonly string[] IgnoresTerm = ["sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done"];
    public static readonly string[] ExitsWithThree = ["sh", "-c", "exit 3"];
    public static readonly string[] PrintsTwoLines = ["sh", "-c", "echo one; echo two"];
    public static readonly string[] DoesNotExist = ["/no/such/program"];
    public static readonly string[] ExecPrints = ["sh", "-c", "echo out; echo err >&2; exit 7"];
}
