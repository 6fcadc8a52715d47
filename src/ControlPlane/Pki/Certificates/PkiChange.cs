namespace Kubestrel.Pki.Certificates;

/// <summary>A file that was written, and why: "is missing" or what was wrong with the one before.</summary>
public sealed record PkiChange(string Path, string Reason);
