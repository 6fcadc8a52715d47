namespace Kubestrel.Controllers.NodeLifecycle;

/// <summary>The nodes of a zone that wait for their eviction taint: one at once, then as many a second as the rate allows.</summary>
internal sealed class ZoneTainter(double rate)
{
    private readonly List<string> _waiting = [];
    private double _tokens = 1;
    private DateTimeOffset? _at;

    /// <summary>Nodes a second; 0 stops.</summary>
    public double Rate { get; set; } = rate;

    public bool IsEmpty => _waiting.Count == 0;

    public void Add(string node)
    {
        if (!_waiting.Contains(node))
        {
            _waiting.Add(node);
        }
    }

    public void Remove(string node) => _waiting.Remove(node);

    /// <summary>Takes the next node out; null when none waits or the rate does not allow one yet.</summary>
    public string? Take(DateTimeOffset now)
    {
        _tokens = Math.Min(1, _tokens + (_at is { } at ? (now - at).TotalSeconds * Rate : 0));
        _at = now;
        if (_waiting.Count == 0 || Rate <= 0 || _tokens < 1)
        {
            return null;
        }

        _tokens--;
        var node = _waiting[0];
        _waiting.RemoveAt(0);
        return node;
    }
}
