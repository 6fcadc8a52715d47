using System.Diagnostics.CodeAnalysis;

namespace Kubestrel.Client.Requests;

/// <summary>What the server answered: the value, or the Status of the failure.</summary>
public readonly struct ApiResult<T> where T : class
{
    private readonly T? _value;

    public ApiResult(T value) => _value = value;

    public ApiResult(Status error) => Error = error;

    public Status? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The value; throws <see cref="ApiException"/> when the request failed.</summary>
    public T Value => Error is null ? _value! : throw new ApiException(Error);

    public T? ValueOrNull => _value;

    public bool IsNotFound => Error?.Code == 404;

    public bool IsConflict => Error is { Code: 409, Reason: "Conflict" };

    public bool AlreadyExists => Error is { Code: 409, Reason: "AlreadyExists" };

    /// <summary>The watched or continued version is no longer available: list again.</summary>
    public bool IsExpired => Error?.Code == 410;

    public static implicit operator ApiResult<T>(T value) => new(value);

    /// <summary>A Status of success, such as a deletion is answered with, is the value and no error.</summary>
    public static implicit operator ApiResult<T>(Status status) => status.StatusValue == "Success" && status is T value ? new(value) : new(status);

    /// <summary>The same result with the value as a derived or base type.</summary>
    public ApiResult<TOther> As<TOther>() where TOther : class => Error is null ? new((TOther)(object)_value!) : new(Error);
}
