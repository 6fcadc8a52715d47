using System.Diagnostics.CodeAnalysis;

namespace Kubestrel.Runtimes.Contract;

/// <summary>Outcome of a call: <see cref="Value"/> when <see cref="IsOk"/>, else <see cref="Error"/>.</summary>
public readonly struct RuntimeResult<T>
    where T : notnull
{
    private RuntimeResult(T? value, RuntimeError? error)
    {
        Value = value;
        Error = error;
    }

    public T? Value { get; }

    public RuntimeError? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    public static implicit operator RuntimeResult<T>(T value) => new(value, null);

    public static implicit operator RuntimeResult<T>(RuntimeError error) => new(default, error);

    /// <summary>For a <typeparamref name="T"/> that is an interface, where the implicit conversion does not apply.</summary>
    public static RuntimeResult<T> From(T value) => new(value, null);

    public RuntimeResult WithoutValue() => new(Error);
}
