using System.Text;

namespace Kubestrel.Storage.Tests.Writer;

/// <summary>Writes whole lines to the pipe to the parent, unbuffered: a line in the pipe outlives this process.</summary>
internal sealed class AcknowledgementLog(Stream output)
{
    private readonly Lock gate = new();

    public void Write(string key, long revision, int length, int seed)
    {
        var line = Encoding.ASCII.GetBytes($"{key} {revision} {length} {seed}\n");
        lock (gate)
        {
            output.Write(line);
        }
    }
}
