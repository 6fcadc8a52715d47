namespace Kubestrel.Dns.Messages;

/// <summary>
/// What is asked. <paramref name="Name"/> is in lower case without the final dot ("" is the root); a dot or backslash inside a label is escaped
/// with a backslash, other bytes are one character each.
/// </summary>
public readonly record struct DnsQuestion(string Name, DnsType Type, ushort Class = DnsQuestion.Internet)
{
    public const ushort Internet = 1;
}
