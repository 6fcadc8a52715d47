using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Patches;

/// <summary>Reads a patch, applies it to the object's tree and words what goes wrong.</summary>
internal static class PatchSteps
{
    public static Patched Merge(ReadOnlySpan<byte> current, ReadOnlySpan<byte> patch, StrictErrors? strict)
    {
        Tree changes;
        try
        {
            changes = Tree.Parse(patch, strict);
        }
        catch (JsonFormatException exception)
        {
            return Bad(strict is null ? "Invalid JSON Patch" : $"error decoding patch: {GoJsonSyntax.Check(patch) ?? exception.Message}");
        }

        if (changes is not TreeMap)
        {
            return Bad(strict is null ? "Invalid JSON Patch" : $"error decoding patch: json: cannot unmarshal {JsonNames.Of(changes)} into Go value of type map[string]interface {{}}");
        }

        return new(MergePatch.Apply(Tree.Parse(current), changes), null);
    }

    private static Patched Bad(string message) => new(null, StatusErrors.BadRequest(message));
}
