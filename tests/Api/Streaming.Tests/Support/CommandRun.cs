using System.Text;
using Kubestrel.Streaming.RemoteCommands;

namespace Kubestrel.Streaming.Tests.Support;

/// <summary>The client's ends of a command, and what it saw.</summary>
internal sealed class CommandRun
{
    private readonly MemoryStream _stdout = new();
    private readonly MemoryStream _stderr = new();

    public CommandRun(RemoteCommandOptions options, byte[]? input = null) => Streams = new RemoteCommandClientStreams
    {
        Stdin = options.Stdin ? new MemoryStream(input ?? []) : null,
        Stdout = options.Stdout ? _stdout : null,
        Stderr = options.Stderr ? _stderr : null,
        Tty = options.Tty,
        Resizes = options.Tty ? Commands.TwoSizes() : null,
    };

    public RemoteCommandClientStreams Streams { get; init; }

    public byte[] Output => _stdout.ToArray();

    public string Text => Encoding.ASCII.GetString(_stdout.ToArray());

    public string Errors => Encoding.ASCII.GetString(_stderr.ToArray());
}
