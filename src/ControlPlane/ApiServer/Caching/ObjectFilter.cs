using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Caching;

/// <summary>Which objects of a resource a list or watch is about.</summary>
internal sealed class ObjectFilter
{
    public static readonly ObjectFilter All = new();

    /// <summary>"" is every namespace.</summary>
    public string Namespace { get; init; } = "";

    public Selector Labels { get; init; } = Selector.Everything;

    public FieldRequirement[] Fields { get; init; } = [];

    public ResourceStrategy? Strategy { get; init; }

    public bool HasSelectors => Fields.Length > 0 || !Labels.IsEverything;

    /// <summary>The value that metadata.name must have, else null.</summary>
    public string? Name => Required("metadata.name");

    public string? Required(string field)
    {
        foreach (var requirement in Fields)
        {
            if (!requirement.Negated && requirement.Field == field)
            {
                return requirement.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the object is among those asked for; the namespace is part of the question.</summary>
    public bool Matches(MetaObject obj)
    {
        if (Namespace.Length > 0 && obj.Metadata.Namespace != Namespace)
        {
            return false;
        }

        foreach (var requirement in Fields)
        {
            if (requirement.Matches(FieldOf(obj, requirement.Field)) is false)
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
