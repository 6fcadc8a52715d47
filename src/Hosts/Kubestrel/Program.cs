using System.CommandLine;
using System.CommandLine.Invocation;
using Kubestrel.Clusters;
using Kubestrel.Commands;
using Kubestrel.Pki;

var root = new RootCommand("Kubernetes in one program.")
{
    UpCommand.Create(),
    DownCommand.Create(),
    StatusCommand.Create(),
    RunCommand.Create(),
};

var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
if (parsed.Action is ParseErrorAction)
{
    return await FailAsync(UsageError.Of(parsed));
}

try
{
    // A running cluster ends on signals in its own time.
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (Exception exception) when (exception is ClusterException or PkiException or IOException or UnauthorizedAccessException)
{
    return await FailAsync(exception.Message);
}

static async Task<int> FailAsync(string message)
{
    await Console.Error.WriteLineAsync("kubestrel: " + message.ReplaceLineEndings(" "));
    return 1;
}
