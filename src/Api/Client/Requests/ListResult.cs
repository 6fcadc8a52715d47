namespace Kubestrel.Client.Requests;

public sealed record ListResult(IReadOnlyList<MetaObject> Items, string ResourceVersion, string Continue = "");
