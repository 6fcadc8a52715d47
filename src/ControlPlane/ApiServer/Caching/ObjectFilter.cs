using Kubestrel.Codecs.Selectors;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Caching;

/// <summary>Which objects of a resource a list or watch is about.</summary>
internal sealed class ObjectFilter
{
    public static readonly ObjectFilter All = new();

    /// <summary>"" is every namespace.</summary>
    public string Namespace { get; init; } = "";

    public Selector Labels { get; init; } = Selector.Everything;

    public FieldSelector Fields { get; init; } = FieldSelector.Everything;

    public ResourceStrategy? Strategy { get; init; }

    public bool HasSelectors => !Fields.IsEverything || !Labels.IsEverything;

    /// <summary>The value that metadata.name must have, else null.</summary>
    public string? Name => Fields.ExactValue("metadata.name");

    /// <summary>Whether the object is among those asked for; the namespace is part of the question.</summary>
    public bool Matches(MetaObject obj)
    {
        if (Namespace.Length > 0 && obj.Metadata.Namespace != Namespace)
        {
            return false;
        }

        var requirements = Fields.Requirements;
        for (var i = 0; i < requirements.Count; i++)
        {
            var requirement = requirements[i];
            if (string.Equals(FieldOf(obj, requirement.Field), requirement.Value, StringComparison.Ordinal) == requirement.Negated)
            {
                return false;
            }
        }

        return Labels.IsEverything || Labels.Matches(obj.Metadata.Labels);
    }

    private string FieldOf(MetaObject obj, string field) => field switch
    {
        "metadata.name" => obj.Metadata.Name,
        "metadata.namespace" => obj.Metadata.Namespace,
        _ => Strategy?.SelectableField(obj, field) ?? "",
    };
}
