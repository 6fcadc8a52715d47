using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Admission;

/// <summary>Classes that an annotation makes the default of their kind.</summary>
internal static class DefaultClasses
{
    /// <summary>The newest default, of equally new ones the first by name; null when there is none.</summary>
    public static T? Newest<T>(IEnumerable<T> classes, params IReadOnlyList<string> annotations)
        where T : MetaObject => classes
            .Where(candidate => annotations.Any(annotation => candidate.Metadata.Annotations.GetValueOrDefault(annotation) == "true"))
            .OrderByDescending(candidate => candidate.Metadata.CreationTimestamp)
            .ThenBy(candidate => candidate.Metadata.Name, StringComparer.Ordinal)
            .FirstOrDefault();
}
