using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Authorization.Bootstrap;

/// <summary>
/// The roles and bindings every cluster has (v1.32's bootstrap policy), read from the text files beside this one, which say their form at their heads.
/// </summary>
public static class BootstrapPolicy
{
    public const string Group = "rbac.authorization.k8s.io";
    private const string ApiVersion = Group + "/v1";
    private const string AggregateLabel = "rbac.authorization.k8s.io/aggregate-to-";

    private static readonly Lazy<IReadOnlyList<MetaObject>> s_all = new(Load);

    /// <summary>Cluster roles first, then roles, then bindings, so that each refers to what stands before it.</summary>
    public static IReadOnlyList<MetaObject> All => s_all.Value;

    public static ClusterRole ClusterRole(string name) => All.OfType<ClusterRole>().First(role => role.Metadata.Name == name);

    private static List<MetaObject> Load()
    {
        var all = new List<MetaObject>(160);
        foreach (var file in new[] { "cluster-roles.txt", "controller-roles.txt", "namespace-roles.txt" })
        {
            all.AddRange(Blocks(file).Select(block => ParseRole(block[0], block[1..])));
        }

        all.AddRange(Blocks("bindings.txt").Select(block => ParseBinding(block[0], block[1..])));
        return all;
    }

    private static MetaObject ParseRole(string head, string[] lines)
    {
        var words = head.Split(' ');
        var labels = BaseLabels;
        AggregationRule? aggregation = null;
        foreach (var word in words[2..])
        {
            var (key, value) = (word[..word.IndexOf('=')], word[(word.IndexOf('=') + 1)..]);
            if (key == "aggregate-to")
            {
                labels = labels.With(AggregateLabel + value, "true");
            }
            else
            {
                aggregation = new AggregationRule
                {
                    ClusterRoleSelectors = [new LabelSelector { MatchLabels = ValueMap.Of((AggregateLabel + value, "true")) }],
                };
            }
        }

        ValueList<PolicyRule> rules = lines.Length == 0 ? default : [.. lines.Select(ParseRule)];
        return words[0] == "ClusterRole"
            ? new ClusterRole { ApiVersion = ApiVersion, Kind = "ClusterRole", Metadata = Meta(words[1], labels), Rules = rules, AggregationRule = aggregation }
            : new Role { ApiVersion = ApiVersion, Kind = "Role", Metadata = Meta(words[1], labels), Rules = rules };
    }

    private static PolicyRule ParseRule(string line)
    {
        var parts = line.Split(" | ");
        ValueList<string> verbs = [.. parts[2].Split(' ')];
        if (parts[0] == "url")
        {
            return new PolicyRule { NonResourceURLs = [.. parts[1].Split(' ')], Verbs = verbs };
        }

        return new PolicyRule
        {
            ApiGroups = [.. parts[0].Split(' ').Select(group => group == "core" ? "" : group)],
            Resources = [.. parts[1].Split(' ')],
            Verbs = verbs,
            ResourceNames = parts.Length > 3 ? [.. parts[3].Split(' ')] : default,
        };
    }

    private static MetaObject ParseBinding(string head, string[] lines)
    {
        var words = head.Split(' ');
        var role = new RoleRef { ApiGroup = Group, Kind = words[3], Name = words[4] };
        ValueList<Subject> subjects = lines.Length == 0 ? default : [.. lines.Select(ParseSubject)];
        return words[0] == "ClusterRoleBinding"
            ? new ClusterRoleBinding { ApiVersion = ApiVersion, Kind = words[0], Metadata = Meta(words[1], BaseLabels), RoleRef = role, Subjects = subjects }
            : new RoleBinding { ApiVersion = ApiVersion, Kind = words[0], Metadata = Meta(words[1], BaseLabels), RoleRef = role, Subjects = subjects };
    }

    private static Subject ParseSubject(string line)
    {
        var words = line.Split(' ');
        if (words[0] != "ServiceAccount")
        {
            return new Subject { ApiGroup = Group, Kind = words[0], Name = words[1] };
        }

        var names = words[1].Split('/');
        return new Subject { Kind = words[0], Namespace = names[0], Name = names[1] };
    }

    private static ValueMap<string> BaseLabels => ValueMap.Of(("kubernetes.io/bootstrapping", "rbac-defaults"));

    private static ObjectMeta Meta(string name, ValueMap<string> labels)
    {
        var slash = name.IndexOf('/');
        return new ObjectMeta
        {
            Namespace = slash < 0 ? "" : name[..slash],
            Name = name[(slash + 1)..],
            Labels = labels,
            Annotations = ValueMap.Of((BootstrapPlan.AutoUpdate, "true")),
        };
    }

    // A block is a line at the margin with the indented lines that follow it.
    private static IEnumerable<string[]> Blocks(string file)
    {
        using var stream = typeof(BootstrapPolicy).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var block = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != ' ' && block.Count > 0)
            {
                yield return [.. block];
                block.Clear();
            }

            block.Add(line.Trim());
        }

        yield return [.. block];
    }
}
