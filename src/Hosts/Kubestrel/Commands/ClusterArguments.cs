using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kubestrel.Clusters;

namespace Kubestrel.Commands;

/// <summary>The options that `up` takes and hands on to the program in the background.</summary>
internal sealed class ClusterArguments
{
    public Option<string> DataDir { get; } = new("--data-dir") { Description = "Where the cluster keeps everything.", DefaultValueFactory = _ => ClusterPaths.Default };

    public Option<int?> Port { get; } = new("--port") { Description = "The API server's port (6443).", CustomParser = ReadPort };

    public Option<bool> ControlPlaneOnly { get; } = new("--control-plane-only") { Description = "Run no node on this machine." };

    public Option<string?> Datastore { get; } = new("--datastore") { Description = "sqlite (on disk) or memory (gone when the program ends)." };

    public Option<bool> NoMerge { get; } = new("--no-merge") { Description = "Leave ~/.kube/config alone." };

    public Option<bool> NoInstall { get; } = new("--no-install") { Description = "Do not install missing Debian packages." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { DataDir, Port, ControlPlaneOnly, Datastore, NoMerge, NoInstall })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="ClusterException">A value is out of range.</exception>
    public ClusterOptions Read(ParseResult result)
    {
        var options = new ClusterOptions
        {
            DataDir = ReadDataDir(result),
            Port = result.GetValue(Port),
            ControlPlaneOnly = result.GetValue(ControlPlaneOnly),
            Datastore = result.GetValue(Datastore),
            NoMerge = result.GetValue(NoMerge),
            NoInstall = result.GetValue(NoInstall),
        };
        if (options.Datastore is not (null or "sqlite" or "memory"))
        {
            throw new ClusterException($"--datastore must be sqlite or memory, not {options.Datastore}");
        }

        return options;
    }

    /// <exception cref="ClusterException">The value is empty.</exception>
    public string ReadDataDir(ParseResult result) => result.GetValue(DataDir) is { Length: > 0 } path
        ? Path.GetFullPath(path)
        : throw new ClusterException("--data-dir must not be empty");

    /// <summary>The same options as words for the program in the background.</summary>
    public static IReadOnlyList<string> Words(ClusterOptions options)
    {
        var words = new List<string> { "--data-dir", options.DataDir };
        if (options.Port is { } port)
        {
            words.AddRange(["--port", port.ToString(CultureInfo.InvariantCulture)]);
        }

        if (options.Datastore is { } datastore)
        {
            words.AddRange(["--datastore", datastore]);
        }

        if (options.ControlPlaneOnly)
        {
            words.Add("--control-plane-only");
        }

        return words;
    }

    private static int? ReadPort(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535)
        {
            return port;
        }

        result.AddError($"--port must be from 1 to 65535, not {text}");
        return null;
    }
}
