using System.Text.RegularExpressions;
using Kubestrel.Proxy.Rules;

namespace Kubestrel.Proxy.Backends;

/// <summary>
/// A table in memory that refuses what the kernel refuses: unknown chains, sets and maps, a second set with other parameters, elements that differ
/// or are missing, deletion of what is still referenced. It records every transaction, and can be told to fail the next ones. For tests and
/// simulated nodes.
/// </summary>
internal sealed partial class MemoryRuleBackend : IRuleBackend
{
    private Content? _table;

    public List<IReadOnlyList<NftOperation>> Transactions { get; } = [];

    /// <summary>Answers of the next calls to ApplyAsync, in order; the table stays as it is.</summary>
    public Queue<string> Failures { get; } = [];

    public Dictionary<string, IReadOnlyList<AffinityClient>> Affinity { get; } = new(StringComparer.Ordinal);

    public Task<string?> ApplyAsync(IReadOnlyList<NftOperation> operations, CancellationToken cancellationToken)
    {
        if (operations.Count == 0)
        {
            return Task.FromResult<string?>(null);
        }

        Transactions.Add(operations);
        if (Failures.TryDequeue(out var failure))
        {
            return Task.FromResult<string?>(failure);
        }

        var next = _table?.Copy();
        foreach (var operation in operations)
        {
            if (Step(ref next, operation) is { } problem)
            {
                return Task.FromResult<string?>($"{operation}: {problem}");
            }
        }

        if (next?.DanglingReference() is { } dangling)
        {
            return Task.FromResult<string?>(dangling);
        }

        _table = next;
        return Task.FromResult<string?>(null);
    }

    public Task<TableListing?> ListAsync(CancellationToken cancellationToken) => Task.FromResult(_table is null
        ? null
        : new TableListing(
            _table.Chains.ToDictionary(c => c.Key, c => c.Value.Count),
            _table.Sets.ToDictionary(s => s.Key, s => (IReadOnlyCollection<string>)s.Value.Elements.Keys.ToArray()),
            _table.Maps.ToDictionary(m => m.Key, m => (IReadOnlyDictionary<string, string>)m.Value.Elements)));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<AffinityClient>>> ListAffinityAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<AffinityClient>>>(Affinity);

    public Task<string?> DeleteTableAsync(CancellationToken cancellationToken)
    {
        _table = null;
        return Task.FromResult<string?>(null);
    }

    private static string? Step(ref Content? table, NftOperation operation)
    {
        if (operation.Object == NftObject.Table)
        {
            if (operation.Verb == NftVerb.Delete && table is null)
            {
                return "no such table";
            }

            table = operation.Verb == NftVerb.Delete ? null : table ?? new();
            return null;
        }

        return table is null ? "no such table" : operation.Object switch
        {
            NftObject.Chain => Chain(table.Chains, operation),
            NftObject.Rule => Rule(table, operation),
            NftObject.Set => Container(table.Sets, operation),
            NftObject.Map => Container(table.Maps, operation),
            NftObject.SetElement => Element(table.Sets, operation),
            _ => Element(table.Maps, operation),
        };
    }

    private static string? Chain(Dictionary<string, List<string>> chains, NftOperation operation)
    {
        if (operation.Verb == NftVerb.Add)
        {
            chains.TryAdd(operation.Name, []);
            return null;
        }

        if (!chains.TryGetValue(operation.Name, out var rules))
        {
            return "no such chain";
        }

        if (operation.Verb == NftVerb.Flush)
        {
            rules.Clear();
        }
        else
        {
            chains.Remove(operation.Name);
        }

        return null;
    }

    private static string? Rule(Content table, NftOperation operation)
    {
        if (!table.Chains.TryGetValue(operation.Name, out var rules))
        {
            return "no such chain";
        }

        rules.Add(operation.Text);
        return table.Missing(operation.Text);
    }

    private static string? Container(Dictionary<string, ElementTable> all, NftOperation operation)
    {
        if (operation.Verb == NftVerb.Delete)
        {
            return all.Remove(operation.Name) ? null : "no such set";
        }

        return all.TryAdd(operation.Name, new(operation.Text)) || all[operation.Name].Definition == operation.Text ? null : "exists with other parameters";
    }

    private static string? Element(Dictionary<string, ElementTable> all, NftOperation operation)
    {
        if (!all.TryGetValue(operation.Name, out var container))
        {
            return "no such set";
        }

        if (operation.Verb == NftVerb.Delete)
        {
            return container.Elements.Remove(operation.Key) ? null : "no such element";
        }

        return container.Elements.TryAdd(operation.Key, operation.Text) || container.Elements[operation.Key] == operation.Text ? null : "element exists";
    }

    [GeneratedRegex(@"(goto|jump) (?<chain>[A-Za-z0-9_./-]+)|@(?<set>[A-Za-z0-9_./-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex References();

    private sealed record ElementTable(string Definition)
    {
        public Dictionary<string, string> Elements { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Content
    {
        public Dictionary<string, List<string>> Chains { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ElementTable> Sets { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ElementTable> Maps { get; } = new(StringComparer.Ordinal);

        public Content Copy()
        {
            var copy = new Content();
            foreach (var (name, rules) in Chains)
            {
                copy.Chains[name] = [.. rules];
            }

            CopyContainers(Sets, copy.Sets);
            CopyContainers(Maps, copy.Maps);
            return copy;
        }

        /// <summary>The first chain or set that the text names and that is not there.</summary>
        public string? Missing(string text)
        {
            foreach (Match reference in References().Matches(text))
            {
                if (reference.Groups["chain"] is { Success: true } chain && !Chains.ContainsKey(chain.Value))
                {
                    return $"no such chain {chain.Value}";
                }

                if (reference.Groups["set"] is { Success: true } set && !Sets.ContainsKey(set.Value) && !Maps.ContainsKey(set.Value))
                {
                    return $"no such set {set.Value}";
                }
            }

            return null;
        }

        public string? DanglingReference() => Chains.Values.SelectMany(r => r)
            .Concat(Maps.Values.SelectMany(m => m.Elements.Values))
            .Select(Missing)
            .FirstOrDefault(m => m is not null);

        private static void CopyContainers(Dictionary<string, ElementTable> from, Dictionary<string, ElementTable> to)
        {
            foreach (var (name, container) in from)
            {
                var copy = to[name] = new(container.Definition);
                foreach (var (key, value) in container.Elements)
                {
                    copy.Elements[key] = value;
                }
            }
        }
    }
}
