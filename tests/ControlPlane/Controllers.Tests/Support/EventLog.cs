using Kubestrel.Client.Events;

namespace Kubestrel.Controllers.Support;

internal sealed class EventLog : IEventRecorder
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    /// <summary>"type reason message", in order.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public void Record(MetaObject about, string type, string reason, string message, string fieldPath = "")
    {
        lock (_gate)
        {
            _lines.Add($"{type} {reason} {message}");
        }
    }
}
