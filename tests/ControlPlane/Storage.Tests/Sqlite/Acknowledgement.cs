namespace Kubestrel.Storage.Tests.Sqlite;

/// <summary>A line of the writer process; length -1 is a deletion.</summary>
internal sealed record Acknowledgement(string Key, long Revision, int Length, int Seed);
