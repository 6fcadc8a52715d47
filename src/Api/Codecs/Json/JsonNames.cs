using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Json;

/// <summary>What Go's decoder calls a value in its errors.</summary>
internal static class JsonNames
{
    public static string Of(Tree tree) => tree.Kind switch
    {
        TreeKind.List => "array",
        TreeKind.Map => "object",
        TreeKind.Number => "number",
        TreeKind.String => "string",
        TreeKind.Bool => "bool",
        _ => "null",
    };
}
