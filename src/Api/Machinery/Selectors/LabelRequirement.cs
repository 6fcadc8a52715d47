namespace Kubestrel.Machinery;

/// <param name="Operator">In, NotIn, Exists, DoesNotExist, Equals-like forms are In and NotIn; GreaterThan and LessThan compare numbers.</param>
public sealed record LabelRequirement(string Key, LabelOperator Operator, ValueList<string> Values)
{
    public bool Matches(ValueMap<string> labels)
    {
        var present = labels.TryGetValue(Key, out var value);
        return Operator switch
        {
            LabelOperator.In => present && Values.Contains(value!),
            LabelOperator.NotIn => !present || !Values.Contains(value!),
            LabelOperator.Exists => present,
            LabelOperator.DoesNotExist => !present,
            _ => present && long.TryParse(value, out var number) && long.TryParse(Values[0], out var bound)
                && (Operator == LabelOperator.GreaterThan ? number > bound : number < bound),
        };
    }
}
