namespace Kubestrel.Machinery;

/// <summary>What only the server knows of a write: who asks and when, for kinds that keep it in the object.</summary>
public sealed record RequestFacts(string User, string Uid, ValueList<string> Groups, ValueMap<ValueList<string>> Extra, Time Now);
