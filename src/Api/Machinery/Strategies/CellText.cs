using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>Texts that cells of many kinds share.</summary>
public static class CellText
{
    public const string None = "<none>";
    public const string Unset = "<unset>";

    public static string Age(MetaObject obj, DateTimeOffset now) => HumanDuration.Since(obj.Metadata.CreationTimestamp, now);

    /// <summary>The cell of <see cref="Column.CreatedAt"/>.</summary>
    public static string CreatedAt(MetaObject obj) => obj.Metadata.CreationTimestamp.ToString();

    /// <summary>Label pairs, "a=b,c=d".</summary>
    public static string Labels(ValueMap<string> labels) =>
        labels.IsEmpty ? None : string.Join(',', labels.Select(pair => $"{pair.Key}={pair.Value}"));

    public static string LabelSelector(LabelSelector? selector) => Selector.Of(selector).ToString() is { Length: > 0 } text ? text : None;

    public static string OrNone(string text) => text.Length == 0 ? None : text;

    /// <summary>At most <paramref name="max"/> of the texts and how many more there are; "&lt;unset&gt;" without any.</summary>
    public static string WithMore(IReadOnlyList<string> texts, int max)
    {
        var shown = string.Join(',', texts.Take(max));
        return texts.Count > max ? $"{shown} + {texts.Count - max} more..." : shown.Length == 0 ? Unset : shown;
    }
}
