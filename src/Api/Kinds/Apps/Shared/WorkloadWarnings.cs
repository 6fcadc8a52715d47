using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

/// <summary>Warnings of kinds that make pods from a template.</summary>
internal static class WorkloadWarnings
{
    /// <param name="namesPods">Pods are named after the object, so its name should be one label.</param>
    public static IEnumerable<string> Of(MetaObject obj, MetaObject? old, PodTemplateSpec template, PodTemplateSpec? oldTemplate, FieldPath path, bool namesPods)
    {
        if (old is not null && (obj.Metadata.Generation == old.Metadata.Generation || template == oldTemplate))
        {
            yield break;
        }

        if (old is null && namesPods && Name(obj.Metadata.Name) is { } name)
        {
            yield return name;
        }

        foreach (var warning in PodWarnings.Of(template.Spec, template.Metadata, path, isTemplate: true))
        {
            yield return warning;
        }
    }

    public static string? Name(string name)
    {
        var messages = string.Join(' ', Names.Dns1123Label(name));
        return messages.Length == 0
            ? null
            : $"metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [{messages}]";
    }
}
