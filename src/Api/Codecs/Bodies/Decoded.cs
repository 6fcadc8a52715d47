namespace Kubestrel.Codecs.Bodies;

/// <summary>The result of decoding or patching: an object, or the Status that refuses it.</summary>
/// <param name="Object">The object with kind and apiVersion filled in; null on failure.</param>
/// <param name="Kind">The kind the body names, with the expected one's parts where it names none; default when it could not be read.</param>
/// <param name="Failure">Set when <paramref name="Object"/> is not.</param>
/// <param name="Warnings">One text for each warning header (FieldValidation.Warn).</param>
public readonly record struct Decoded(KubeObject? Object, GroupVersionKind Kind, Status? Failure, IReadOnlyList<string> Warnings)
{
    public static Decoded Of(KubeObject value, GroupVersionKind kind, IReadOnlyList<string>? warnings = null) => new(value, kind, null, warnings ?? []);

    public static Decoded Fail(Status failure, GroupVersionKind kind = default) => new(null, kind, failure, []);
}
