namespace Kubestrel.Runtimes.Contract.Status;

public sealed record RuntimeCondition(string Type, bool Status, string Reason, string Message);
