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
            PatchType.Merge => PatchSteps.Merge(current, patch, strict),
            _ => new(null, StatusErrors.UnsupportedMediaType($"unsupported patch type {type}")),
        };
        return patched.Failure is not null ? Decoded.Fail(patched.Failure, kind.Id) : Decode(patched.Tree!, strict, validation);
    }

    private Decoded Decode(Tree tree, StrictErrors? strict, FieldValidation validation)
    {
        using var output = new JsonOutput();
        tree.WriteJson(output);
        try
        {
            var input = new JsonInput(output.Written, strict);
            var decoded = kind.ReadJson(ref input);
            decoded = decoded.Kind.Length != 0 && decoded.ApiVersion.Length != 0 ? decoded : decoded with { Kind = kind.Id.Kind, ApiVersion = kind.Id.ApiVersion };
            if (strict is null || strict.IsEmpty)
            {
                return Decoded.Of(decoded, kind.Id);
            }

            return validation == FieldValidation.Warn
                ? Decoded.Of(decoded, kind.Id, strict.Messages)
                : Refuse(output.Written, "strict decoding error: " + string.Join(", ", strict.Messages));
        }
        catch (JsonFormatException exception)
        {
            return Refuse(output.Written, exception.Message);
        }
    }

    private Decoded Refuse(ReadOnlySpan<byte> patched, string cause)
    {
        var errors = new FieldErrors();
        errors.Invalid(FieldPath.Of("patch"), System.Text.Encoding.UTF8.GetString(patched), cause);
        return Decoded.Fail(StatusErrors.Invalid(new("", "", ""), "", errors), kind.Id);
    }
}
