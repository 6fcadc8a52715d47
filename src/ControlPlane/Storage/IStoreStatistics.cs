namespace Kubestrel.Storage;

/// <summary>Sizes for metrics and health: optional ability of a store.</summary>
public interface IStoreStatistics
{
    StoreStatistics Statistics { get; }
}
