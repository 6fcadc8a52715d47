using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Forwarding;

/// <summary>An answer, or the code to give when there is none.</summary>
internal readonly record struct ForwardResult(UpstreamAnswer? Answer, DnsResponseCode Failure)
{
    public static readonly ForwardResult Unreachable = new(null, DnsResponseCode.ServerFailure);

    public static readonly ForwardResult TooMany = new(null, DnsResponseCode.Refused);
}
