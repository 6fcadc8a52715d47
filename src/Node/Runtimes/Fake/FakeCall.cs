namespace Kubestrel.Runtimes.Fake;

/// <summary>A call the fake runtime got: the method without Async, and the id or name it was about.</summary>
public sealed record FakeCall(string Method, string Subject);
