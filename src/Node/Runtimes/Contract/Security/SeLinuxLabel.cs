namespace Kubestrel.Runtimes.Contract.Security;

public sealed record SeLinuxLabel(string User, string Role, string Type, string Level);
