namespace Kubestrel.Proxy.Rules;

internal enum NftVerb
{
    Add,
    Flush,
    Delete,
}
