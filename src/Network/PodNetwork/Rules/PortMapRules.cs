using System.Text;

namespace Kubestrel.PodNetwork.Rules;

/// <summary>
/// Reads what iptables-save prints and plans the removal of what one network left there: chains of single pods (a pod that was killed without CNI's
/// DEL), then the common chains of the plugin once no other network uses them, then accept rules of the bridge.
/// </summary>
internal static class PortMapRules
{
    private const string Entry = "CNI-HOSTPORT-DNAT";
    private const string Prefix = "CNI-";
    private static readonly string[] Common = [Entry, "CNI-HOSTPORT-SETMARK", "CNI-HOSTPORT-MASQ"];

    /// <summary>Input for iptables-restore --noflush; empty where there is nothing to do.</summary>
    public static string PlanRemoval(string saved, string network, string bridge)
    {
        var text = new StringBuilder();
        foreach (var (table, lines) in Tables(saved))
        {
            var plan = table == "nat" ? PlanNat(lines, network) : table == "filter" ? PlanFilter(lines, bridge) : [];
            if (plan.Count > 0)
            {
                text.Append('*').Append(table).Append('\n').AppendJoin('\n', plan).Append("\nCOMMIT\n");
            }
        }

        return text.ToString();
    }

    private static List<string> PlanNat(IReadOnlyList<string> lines, string network)
    {
        var rules = lines.Where(l => l.StartsWith("-A ", StringComparison.Ordinal)).ToArray();
        var chains = lines.Where(l => l.StartsWith(':')).Select(l => l[1..l.IndexOf(' ', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var mine = rules.Where(r => Word(r, 1) == Entry && r.Contains($"\\\"{network}\\\"", StringComparison.Ordinal)).ToArray();
        var plan = mine.Select(Delete).ToList();
        var pods = mine.Select(Target).Where(t => t.StartsWith(Prefix, StringComparison.Ordinal) && chains.Contains(t)).Distinct().ToArray();
        plan.AddRange(pods.Select(c => "-F " + c));
        plan.AddRange(pods.Select(c => "-X " + c));

        var othersUse = rules.Any(r => Word(r, 1) == Entry && !mine.Contains(r));
        if (!othersUse)
        {
            var common = Common.Where(chains.Contains).ToArray();
            plan.AddRange(rules.Where(r => common.Contains(Target(r)) && !common.Contains(Word(r, 1)) && !pods.Contains(Word(r, 1))).Select(Delete));
            plan.AddRange(common.Select(c => "-F " + c));
            plan.AddRange(common.Select(c => "-X " + c));
        }

        return plan;
    }

    private static List<string> PlanFilter(IReadOnlyList<string> lines, string bridge) =>
        [.. lines.Where(l => l == $"-A FORWARD -i {bridge} -j ACCEPT" || l == $"-A FORWARD -o {bridge} -j ACCEPT").Select(Delete)];

    private static string Delete(string rule) => "-D " + rule[3..];

    private static string Word(string rule, int index) => rule.Split(' ')[index];

    private static string Target(string rule)
    {
        var at = rule.LastIndexOf(" -j ", StringComparison.Ordinal);
        return at < 0 ? "" : rule[(at + 4)..].Split(' ')[0];
    }

    private static IEnumerable<(string Table, IReadOnlyList<string> Lines)> Tables(string saved)
    {
        string? table = null;
        var lines = new List<string>();
        foreach (var line in saved.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('*'))
            {
                table = line[1..];
                lines = [];
            }
            else if (line == "COMMIT" && table is not null)
            {
                yield return (table, lines);
                table = null;
            }
            else
            {
                lines.Add(line);
            }
        }
    }
}
