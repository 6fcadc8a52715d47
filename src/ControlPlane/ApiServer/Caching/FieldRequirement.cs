namespace Kubestrel.ApiServer.Caching;

/// <summary>One term of a field selector: field=value, or field!=value when negated.</summary>
internal readonly record struct FieldRequirement(string Field, string Value, bool Negated)
{
    public bool Matches(string actual) => string.Equals(actual, Value, StringComparison.Ordinal) != Negated;
}
