namespace Kubestrel.Scheduler.Framework;

/// <summary>What the filters said of each node: the reasons of the first plugin that rejected it, or none.</summary>
internal sealed class Verdicts(int count)
{
    private readonly string[]?[] _reasons = new string[]?[count];
    private readonly bool[] _unresolvable = new bool[count];

    public int Count => count;

    public int Rejected { get; private set; }

    /// <summary>The plugins that rejected at least one node; only their events can make the pod schedulable.</summary>
    public HashSet<string> Plugins { get; } = new(StringComparer.Ordinal);

    public bool Passes(int slot) => _reasons[slot] is null;

    /// <summary>Removing pods from the node could not help.</summary>
    public bool IsUnresolvable(int slot) => _unresolvable[slot];

    public IReadOnlyList<string> Reasons(int slot) => _reasons[slot] ?? [];

    public void Reject(int slot, string plugin, bool unresolvable, params string[] reasons)
    {
        _reasons[slot] = reasons;
        _unresolvable[slot] = unresolvable;
        Plugins.Add(plugin);
        Rejected++;
    }
}
