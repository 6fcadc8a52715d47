namespace Kubestrel.Proxy.Rules;

/// <summary>An element of one of the shared sets and maps. In sets <paramref name="Verdict"/> is empty.</summary>
internal readonly record struct TableEntry(string Container, string Key, string Verdict = "", string Comment = "")
{
    public NftObject Object => Verdict.Length == 0 ? NftObject.SetElement : NftObject.MapElement;

    public EntryId Id => new(Container, Key);
}
