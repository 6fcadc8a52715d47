namespace Kubestrel.Proxy.Rules;

internal enum NftObject
{
    Table,
    Chain,
    Rule,
    Set,
    Map,
    SetElement,
    MapElement,
}
