namespace Kubestrel.Machinery;

/// <param name="Body">What stands behind the field's path, for example <c>Invalid value: "x": must be ...</c>.</param>
public sealed record FieldError(FieldErrorType Type, string Field, string Body)
{
    public override string ToString() => Field.Length == 0 ? Body : $"{Field}: {Body}";
}
