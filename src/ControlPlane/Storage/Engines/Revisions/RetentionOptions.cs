namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>How much history a store keeps by itself.</summary>
/// <param name="Window">Age up to which revisions stay readable.</param>
/// <param name="Limit">Most revisions kept even when younger.</param>
/// <param name="Interval">How often the age is looked at; zero never.</param>
internal readonly record struct RetentionOptions(TimeSpan Window, int Limit, TimeSpan Interval);
