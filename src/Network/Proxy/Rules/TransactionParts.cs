using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Rules;

/// <summary>Collects operations by the step of the transaction they belong to.</summary>
internal sealed class TransactionParts(string addressType)
{
    public List<NftOperation> NewChains { get; } = [];

    public List<NftOperation> Flushes { get; } = [];

    public List<NftOperation> RemovedSets { get; } = [];

    public List<NftOperation> Rules { get; } = [];

    public List<NftOperation> Elements { get; } = [];

    public List<string> Stale { get; } = [];

    public List<string> Revived { get; } = [];

    private List<NftOperation> NewSets { get; } = [];

    public void AddSet(AffinitySet set) =>
        NewSets.Add(NftOperation.AddSet(set.Name, $"type {addressType} ; flags dynamic,timeout ; timeout {set.Seconds}s ;"));

    public TableChange ToChange(IReadOnlyDictionary<ServiceKey, RuleFragment> fragments) =>
        new([.. NewChains, .. Flushes, .. RemovedSets, .. NewSets, .. Rules, .. Elements], fragments, Stale, Revived);
}
