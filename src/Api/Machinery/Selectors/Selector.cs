using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>A set of label requirements that must all hold; without any it matches everything, unless it is <see cref="Nothing"/>.</summary>
public sealed class Selector
{
    private readonly LabelRequirement[]? _requirements;

    private Selector(LabelRequirement[]? requirements) => _requirements = requirements;

    public static Selector Everything { get; } = new([]);

    public static Selector Nothing { get; } = new(null);

    public bool IsEverything => _requirements is { Length: 0 };

    public IReadOnlyList<LabelRequirement> Requirements => _requirements ?? [];

    public static Selector Of(IEnumerable<LabelRequirement> requirements) => new([.. requirements.OrderBy(requirement => requirement.Key, StringComparer.Ordinal)]);

    /// <summary>Every pair must match (a Service's or ReplicationController's selector); absent or empty matches everything.</summary>
    public static Selector Of(ValueMap<string> labels) =>
        Of(labels.Select(pair => new LabelRequirement(pair.Key, LabelOperator.In, [pair.Value])));

    /// <summary>An absent selector matches nothing, an empty one everything (metav1.LabelSelector).</summary>
    public static Selector Of(LabelSelector? selector) => selector is null
        ? Nothing
        : Of([
            .. selector.MatchLabels.Select(pair => new LabelRequirement(pair.Key, LabelOperator.In, [pair.Value])),
            .. selector.MatchExpressions.Select(expression => new LabelRequirement(expression.Key, Operator(expression.Operator), expression.Values)),
        ]);

    public bool Matches(ValueMap<string> labels)
    {
        if (_requirements is null)
        {
            return false;
        }

        foreach (var requirement in _requirements)
        {
            if (!requirement.Matches(labels))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The selector in the query form, as status.selector of a scale prints it.</summary>
    public override string ToString() => string.Join(',', Requirements.Select(Print));

    private static string Print(LabelRequirement requirement) => requirement.Operator switch
    {
        LabelOperator.Exists => requirement.Key,
        LabelOperator.DoesNotExist => "!" + requirement.Key,
        LabelOperator.GreaterThan => $"{requirement.Key}>{requirement.Values[0]}",
        LabelOperator.LessThan => $"{requirement.Key}<{requirement.Values[0]}",
        LabelOperator.In when requirement.Values.Count == 1 => $"{requirement.Key}={requirement.Values[0]}",
        LabelOperator.In => $"{requirement.Key} in ({Sorted(requirement)})",
        _ => $"{requirement.Key} notin ({Sorted(requirement)})",
    };

    private static string Sorted(LabelRequirement requirement) => string.Join(',', requirement.Values.Order(StringComparer.Ordinal));

    private static LabelOperator Operator(string text) => text switch
    {
        "In" => LabelOperator.In,
        "NotIn" => LabelOperator.NotIn,
        "Exists" => LabelOperator.Exists,
        _ => LabelOperator.DoesNotExist,
    };
}
