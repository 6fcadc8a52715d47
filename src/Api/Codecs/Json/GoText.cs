using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Json;

/// <summary>Values as Go's %v prints them: map[a:1 b:[x y]].</summary>
internal static class GoText
{
    public static string Format(Tree tree) => tree switch
    {
        TreeMap map => "map[" + string.Join(' ', map.Sorted().Select(entry => $"{entry.Key}:{Format(entry.Value)}")) + "]",
        TreeList list => "[" + string.Join(' ', list.Items.Select(Format)) + "]",
        TreeScalar { Kind: TreeKind.Null } => "<nil>",
        _ => ((TreeScalar)tree).Text,
    };
}
