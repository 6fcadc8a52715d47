namespace Kubestrel.Controllers.Disruption;

/// <summary>A label selector as upstream's messages show it.</summary>
internal static class SelectorText
{
    public static string Of(LabelSelector? selector)
    {
        if (selector is null)
        {
            return "nil";
        }

        var labels = string.Concat(selector.MatchLabels.Select(static pair => $"{pair.Key}: {pair.Value},"));
        var expressions = string.Concat(selector.MatchExpressions.Select(static expression =>
            $"LabelSelectorRequirement{{Key:{expression.Key},Operator:{expression.Operator},Values:[{string.Join(' ', expression.Values)}],}},"));
        return $"&LabelSelector{{MatchLabels:map[string]string{{{labels}}},MatchExpressions:[]LabelSelectorRequirement{{{expressions}}},}}";
    }
}
