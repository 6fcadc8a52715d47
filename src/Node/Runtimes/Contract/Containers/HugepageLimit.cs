namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary><paramref name="PageSize"/> such as 2MB or 1GB; the limit is in bytes.</summary>
public sealed record HugepageLimit(string PageSize, ulong Limit);
