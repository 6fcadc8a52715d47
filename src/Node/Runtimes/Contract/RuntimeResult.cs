using System.Diagnostics.CodeAnalysis;

namespace Kubestrel.Runtimes.Contract;

/// <summary>Outcome of a call that answers nothing. Default is success.</summary>
public readonly record struct RuntimeResult(RuntimeError? Error)
{
    public static RuntimeResult Ok => default;

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    public static implicit operator RuntimeResult(RuntimeError error) => new(error);
}
