using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Patches;

/// <summary>Applies JSON, merge and strategic merge patches to the objects of one kind; failures are Status objects in upstream's words.</summary>
public sealed class ObjectPatcher(KindInfo kind)
{
    /// <summary>The patched object, not yet defaulted or validated.</summary>
    /// <param name="current">The stored object in the version of the request.</param>
    /// <param name="type">Any but Apply, which goes through the field manager.</param>
    public Decoded Apply(MetaObject current, PatchType type, ReadOnlySpan<byte> patch, FieldValidation validation)
    {
        using var output = new JsonOutput();
        current.WriteJson(output);
        return Apply(output.Written, type, patch, validation);
    }

    /// <param name="current">The object's JSON with kind and apiVersion.</param>
    public Decoded Apply(ReadOnlySpan<byte> current, PatchType type, ReadOnlySpan<byte> patch, FieldValidation validation)
    {
        var strict = validation == FieldValidation.Ignore ? null : new StrictErrors();
        var patched = type switch
        {
            PatchType.Json => PatchSteps.Json(current, patch, strict),
            PatchType.Merge => PatchSteps.Merge(current, patch, strict),
            PatchType.StrategicMerge => PatchSteps.Strategic(current, patch, kind.Schema, strict),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Apply patches go through the field manager."),
        };
        if (patched.Failure is not null)
        {
            return Decoded.Fail(patched.Failure, kind.Id);
        }

        using var output = new JsonOutput();
        patched.Tree!.WriteJson(output);
        return Decode(output.Written, type, patch, strict, validation);
    }

    private Decoded Decode(ReadOnlySpan<byte> patched, PatchType type, ReadOnlySpan<byte> patch, StrictErrors? strict, FieldValidation validation)
    {
        try
        {
            var input = new JsonInput(patched, strict);
            var decoded = kind.ReadJson(ref input);
            decoded = decoded.Kind.Length != 0 && decoded.ApiVersion.Length != 0 ? decoded : decoded with { Kind = kind.Id.Kind, ApiVersion = kind.Id.ApiVersion };
            if (strict is null || strict.IsEmpty)
            {
                return Decoded.Of(decoded, kind.Id);
            }

            return validation == FieldValidation.Warn
                ? Decoded.Of(decoded, kind.Id, strict.Messages)
                : Refuse(patched, type, patch, "strict decoding error: " + string.Join(", ", strict.Messages));
        }
        catch (JsonFormatException exception)
        {
            return Refuse(patched, type, patch, exception.Message);
        }
    }

    /// <summary>The error shows the patched object, for strategic merge patches the patch.</summary>
    private Decoded Refuse(ReadOnlySpan<byte> patched, PatchType type, ReadOnlySpan<byte> patch, string cause)
    {
        var shown = type == PatchType.StrategicMerge ? GoText.Format(Tree.Parse(patch)) : Tree.Parse(patched).ToSortedText();
        var errors = new FieldErrors();
        errors.Invalid(FieldPath.Of("patch"), shown, cause);
        return Decoded.Fail(StatusErrors.Invalid(new("", "", ""), "", errors), kind.Id);
    }
}
