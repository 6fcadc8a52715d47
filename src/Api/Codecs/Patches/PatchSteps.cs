using System.Globalization;
using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.Patches;

/// <summary>Reads a patch, applies it to the object's tree and words what goes wrong.</summary>
internal static class PatchSteps
{
    private const int MaxOperations = 10_000;
    private const string BadMergePatch = "Invalid JSON Patch";
    private static readonly string[] OperationFields = ["op", "path", "from", "value"];

    public static Patched Json(ReadOnlySpan<byte> current, ReadOnlySpan<byte> patch, StrictErrors? strict)
    {
        var found = strict is null ? null : new StrictErrors();
        if (Read(patch, found, out var error) is not { } operations)
        {
            return Bad(strict is null ? error! : "error decoding patch: " + error);
        }

        var (listType, itemType) = strict is null ? ("jsonpatch.Patch", "jsonpatch.Operation") : ("[]handlers.jsonPatchOp", "handlers.jsonPatchOp");
        var prefix = strict is null ? "" : "error decoding patch: ";
        if (operations is not TreeList list)
        {
            return operations.IsNull ? new(Tree.Parse(current), null) : Bad($"{prefix}json: cannot unmarshal {JsonNames.Of(operations)} into Go value of type {listType}");
        }

        if (list.Items.Find(item => item is not TreeMap) is { } odd)
        {
            return Bad($"{prefix}json: cannot unmarshal {JsonNames.Of(odd)} into Go value of type {itemType}");
        }

        if (strict is not null)
        {
            NoteOddFields(list, found!, strict);
        }

        if (list.Count > MaxOperations)
        {
            return new(null, StatusErrors.RequestEntityTooLarge(
                string.Create(CultureInfo.InvariantCulture, $"Request entity too large: The allowed maximum operations in a JSON patch is {MaxOperations}, got {list.Count}")));
        }

        var patched = JsonPatch.Apply(Tree.Parse(current), list.Items.Cast<TreeMap>(), out _);
        return patched is null ? new(null, Unprocessable()) : new(patched, null);
    }

    public static Patched Merge(ReadOnlySpan<byte> current, ReadOnlySpan<byte> patch, StrictErrors? strict)
    {
        if (Read(patch, strict, out var error) is not { } changes)
        {
            return Bad(strict is null ? BadMergePatch : "error decoding patch: " + error);
        }

        return changes is TreeMap ? new(MergePatch.Apply(Tree.Parse(current), changes), null)
            : strict is null || changes.IsNull ? Bad(BadMergePatch)
            : Bad($"error decoding patch: json: cannot unmarshal {JsonNames.Of(changes)} into Go value of type map[string]interface {{}}");
    }

    public static Patched Strategic(ReadOnlySpan<byte> current, ReadOnlySpan<byte> patch, TypeSchema type, StrictErrors? strict)
    {
        if (Read(patch, strict, out var error) is not { } changes)
        {
            return Bad(error!);
        }

        if (changes is not TreeMap map)
        {
            return changes.IsNull ? new(Tree.Parse(current), null)
                : Bad($"json: cannot unmarshal {JsonNames.Of(changes)} into Go value of type map[string]interface {{}}");
        }

        try
        {
            return new(StrategicMergePatch.Apply((TreeMap)Tree.Parse(current), map, type), null);
        }
        catch (StrategicPatchException exception)
        {
            return new(null, exception.Code switch
            {
                400 => StatusErrors.BadRequest(exception.Message),
                422 => Unprocessable(),
                _ => StatusErrors.Make(500, "", exception.Message),
            });
        }
    }

    private static Tree? Read(ReadOnlySpan<byte> json, StrictErrors? strict, out string? error)
    {
        try
        {
            error = null;
            return Tree.Parse(json, strict);
        }
        catch (JsonFormatException exception)
        {
            error = GoJsonSyntax.Check(json) ?? exception.Message;
            return null;
        }
    }

    private static void NoteOddFields(TreeList operations, StrictErrors found, StrictErrors strict)
    {
        for (var i = 0; i < operations.Count; i++)
        {
            foreach (var (name, _) in ((TreeMap)operations[i]).Entries)
            {
                if (!OperationFields.Contains(name))
                {
                    found.Unknown(string.Create(CultureInfo.InvariantCulture, $"[{i}].{name}"));
                }
            }
        }

        foreach (var message in found.Messages)
        {
            strict.Add("json patch " + message);
        }
    }

    private static Patched Bad(string message) => new(null, StatusErrors.BadRequest(message));

    /// <summary>Upstream keeps the cause of a patch that does not apply to itself.</summary>
    private static Status Unprocessable() =>
        StatusErrors.Make(422, "Invalid", "the server rejected our request due to an error in our request", StatusDetails.Empty);
}
