using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Forwarding;

/// <summary>Queries that get the same answer: same question, and the same wish for DNSSEC records and unchecked data.</summary>
internal readonly record struct ForwardKey(DnsQuestion Question, bool DnssecOk, bool CheckingDisabled);
