namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>
/// A definition as upstream holds it inside: what all versions have in common stands once, beside them, and errors name that place
/// (spec.validation in place of spec.versions[0].schema).
/// </summary>
internal sealed record DefinitionForm(
    ValueList<CustomResourceDefinitionVersion> Versions,
    CustomResourceValidation? Validation,
    CustomResourceSubresources? Subresources,
    ValueList<CustomResourceColumnDefinition> Columns,
    ValueList<SelectableField> SelectableFields)
{
    public static DefinitionForm Of(ValueList<CustomResourceDefinitionVersion> versions)
    {
        if (versions.IsEmpty)
        {
            return new(versions, null, null, default, default);
        }

        var first = versions[0];
        var schema = versions.All(version => version.Schema == first.Schema);
        var subresources = versions.All(version => version.Subresources == first.Subresources);
        var columns = versions.All(version => version.AdditionalPrinterColumns == first.AdditionalPrinterColumns);
        var fields = versions.All(version => version.SelectableFields == first.SelectableFields);
        return new(
            versions.Map(version => version with
            {
                Schema = schema ? null : version.Schema,
                Subresources = subresources ? null : version.Subresources,
                AdditionalPrinterColumns = columns ? default : version.AdditionalPrinterColumns,
                SelectableFields = fields ? default : version.SelectableFields,
            }),
            schema ? first.Schema : null,
            subresources ? first.Subresources : null,
            columns ? first.AdditionalPrinterColumns : default,
            fields ? first.SelectableFields : default);
    }

    /// <summary>Whether objects of the version have a status of their own.</summary>
    public bool HasStatus(CustomResourceDefinitionVersion version) =>
        (Versions.Exists(other => other.Subresources is not null) ? version.Subresources : Subresources)?.Status is not null;

    public bool HasStatus() => Subresources?.Status is not null || Versions.Exists(version => version.Subresources?.Status is not null);

    /// <summary>The versions in an error; pointers, which Go prints as addresses, as one that says nothing.</summary>
    public GoValue Shown() => new(Versions.IsNull
        ? "[]apiextensions.CustomResourceDefinitionVersion(nil)"
        : $"[]apiextensions.CustomResourceDefinitionVersion{{{string.Join(", ", Versions.Select(Shown))}}}");

    private static string Shown(CustomResourceDefinitionVersion version) =>
        $"apiextensions.CustomResourceDefinitionVersion{{Name:{GoString.Quote(version.Name)}, Served:{Flag(version.Served)}, Storage:{Flag(version.Storage)}, "
        + $"Deprecated:{Flag(version.Deprecated)}, DeprecationWarning:{Pointer("string", version.DeprecationWarning)}, "
        + $"Schema:{Pointer("apiextensions.CustomResourceValidation", version.Schema)}, "
        + $"Subresources:{Pointer("apiextensions.CustomResourceSubresources", version.Subresources)}, "
        + $"AdditionalPrinterColumns:[]apiextensions.CustomResourceColumnDefinition{(version.AdditionalPrinterColumns.IsNull ? "(nil)" : "{...}")}, "
        + $"SelectableFields:[]apiextensions.SelectableField{(version.SelectableFields.IsNull ? "(nil)" : "{...}")}}}";

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Pointer(string type, object? value) => $"(*{type})({(value is null ? "nil" : "0x0")})";
}
