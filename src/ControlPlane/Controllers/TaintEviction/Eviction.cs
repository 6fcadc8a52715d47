namespace Kubestrel.Controllers.TaintEviction;

/// <summary>A deletion that is due at a time; the uid is that of the pod it was made for.</summary>
internal readonly record struct Eviction(string Uid, DateTimeOffset Due);
