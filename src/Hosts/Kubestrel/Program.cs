using System.CommandLine;
using Kubestrel.Clusters;
using Kubestrel.Commands;

var root = new RootCommand("Kubernetes in one program.")
{
    UpCommand.Create(),
    DownCommand.Create(),
    StatusCommand.Create(),
    RunCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ClusterException exception)
{
    await Console.Error.WriteLineAsync("kubestrel: " + exception.Message);
    return 1;
}
