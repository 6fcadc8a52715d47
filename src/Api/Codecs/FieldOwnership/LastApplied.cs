using Kubestrel.Codecs.FieldOwnership.Managers;
using Kubestrel.Codecs.FieldOwnership.Merging;
using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>
/// The annotation of kubectl's client-side apply: it lets the same tool change over to server-side apply without conflicts,
/// and is kept up to date afterwards.
/// </summary>
internal static class LastApplied
{
    public const string Manager = "kubectl";
    private const string Annotation = "kubectl.kubernetes.io/last-applied-configuration";
    private const int AnnotationsLimit = 256 * 1024;

    /// <summary>The conflicts that stay when fields are left out which the annotation shows as applied and unchanged since.</summary>
    public static IReadOnlyList<Conflict> Remaining(IReadOnlyList<Conflict> conflicts, MetaObject live, ReadOnlySpan<byte> liveJson, OwnedValue type, string apiVersion)
    {
        var text = live.Metadata.Annotations.GetValueOrDefault(Annotation, "");
        if (text.Length == 0 || Read(text) is not { } applied || applied.Find("apiVersion") is not TreeScalar version || version.Text != apiVersion
            || TreeValidator.Check(applied, type) is not null)
        {
            return conflicts;
        }

        using var output = new JsonOutput();
        CanonicalWriter.Write(applied, type, output);
        var comparison = JsonComparer.Compare(output.Written, liveJson, type);
        var allowed = TreeFieldSet.Of(applied, type).Except(comparison.Modified).Except(comparison.Added).Except(comparison.Removed);
        return [.. conflicts.Where(conflict => !allowed.Contains(conflict.Path))];
    }

    /// <summary>Writes the configuration into the annotation where the object has one.</summary>
    public static MetaObject Refresh(MetaObject value, TreeMap configuration)
    {
        if (value.Metadata.Annotations.GetValueOrDefault(Annotation, "").Length == 0)
        {
            return value;
        }

        var copy = (TreeMap)configuration.Clone();
        if (copy.Find("metadata") is TreeMap metadata && metadata.Find("annotations") is TreeMap annotations)
        {
            annotations.Remove(Annotation);
        }

        var updated = value.Metadata.Annotations.With(Annotation, copy.ToSortedText() + "\n");
        var size = updated.Sum(entry => System.Text.Encoding.UTF8.GetByteCount(entry.Key) + System.Text.Encoding.UTF8.GetByteCount(entry.Value));
        return value with { Metadata = value.Metadata with { Annotations = size > AnnotationsLimit ? updated.Without(Annotation) : updated } };
    }

    private static TreeMap? Read(string text)
    {
        try
        {
            return Tree.Parse(System.Text.Encoding.UTF8.GetBytes(text)) as TreeMap;
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }
}
