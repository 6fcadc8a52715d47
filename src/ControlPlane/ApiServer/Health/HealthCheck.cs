namespace Kubestrel.ApiServer.Health;

/// <summary>One named check; a null answer is healthy, else the reason.</summary>
internal sealed record HealthCheck(string Name, Func<string?> Run);
