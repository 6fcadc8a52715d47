namespace Kubestrel.Runtimes.Packages;

/// <summary>A Debian package a node needs, what for, and how to see that its files are there (from whatever package or source).</summary>
public sealed record NodePackage(string Name, string Purpose, Func<bool> IsPresent);
