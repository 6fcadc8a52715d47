namespace Kubestrel.Proxy.Rules;

/// <summary>
/// One step of a transaction on our table. <paramref name="Name"/> is the chain, set or map; <paramref name="Key"/> an element's key;
/// <paramref name="Text"/> the definition of a chain, set or map, a rule's body, a map element's verdict or a set element's timeout, in nft's language.
/// </summary>
internal readonly record struct NftOperation(NftVerb Verb, NftObject Object, string Name, string Key = "", string Text = "", string Comment = "")
{
    public static NftOperation AddChain(string name, string definition = "", string comment = "") =>
        new(NftVerb.Add, NftObject.Chain, name, Text: definition, Comment: comment);

    public static NftOperation FlushChain(string name) => new(NftVerb.Flush, NftObject.Chain, name);

    public static NftOperation DeleteChain(string name) => new(NftVerb.Delete, NftObject.Chain, name);

    public static NftOperation AddRule(string chain, ChainRule rule) => new(NftVerb.Add, NftObject.Rule, chain, Text: rule.Text, Comment: rule.Comment);

    public static NftOperation AddSet(string name, string definition) => new(NftVerb.Add, NftObject.Set, name, Text: definition);

    public static NftOperation DeleteSet(string name) => new(NftVerb.Delete, NftObject.Set, name);

    public static NftOperation AddMap(string name, string definition) => new(NftVerb.Add, NftObject.Map, name, Text: definition);

    public static NftOperation AddElement(TableEntry entry) =>
        new(NftVerb.Add, entry.Object, entry.Container, entry.Key, entry.Verdict, entry.Comment);

    public static NftOperation DeleteElement(TableEntry entry) => new(NftVerb.Delete, entry.Object, entry.Container, entry.Key);
}
