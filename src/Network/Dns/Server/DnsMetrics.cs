using System.Globalization;
using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Server;

/// <summary>Counters of the server, written in Prometheus text form with CoreDNS's names where they mean the same.</summary>
public sealed class DnsMetrics
{
    private readonly long[] _byCode = new long[17];
    private long _queries, _forwarded, _cacheHits;

    public long Queries => Interlocked.Read(ref _queries);

    public long ForwardedQueries => Interlocked.Read(ref _forwarded);

    public long CacheHits => Interlocked.Read(ref _cacheHits);

    /// <summary>Writes all counters.</summary>
    public void Write(TextWriter writer)
    {
        Counter(writer, "coredns_dns_requests_total", "Counter of DNS requests made.", Queries);
        Counter(writer, "coredns_forward_requests_total", "Counter of requests forwarded.", ForwardedQueries);
        Counter(writer, "coredns_cache_hits_total", "Counter of answers from the cache.", CacheHits);
        writer.Write("# HELP coredns_dns_responses_total Counter of response status codes.\n# TYPE coredns_dns_responses_total counter\n");
        for (var code = 0; code < _byCode.Length; code++)
        {
            if (Interlocked.Read(ref _byCode[code]) is > 0 and var count)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"coredns_dns_responses_total{{rcode=\"{Name((DnsResponseCode)code)}\"}} {count}\n"));
            }
        }
    }

    internal void Query() => Interlocked.Increment(ref _queries);

    internal void Forwarded() => Interlocked.Increment(ref _forwarded);

    internal void CacheHit() => Interlocked.Increment(ref _cacheHits);

    internal void Answered(DnsResponseCode code) => Interlocked.Increment(ref _byCode[Math.Min((int)code, 16)]);

    private static void Counter(TextWriter writer, string name, string help, long value) =>
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} counter\n{name} {value}\n"));

    private static string Name(DnsResponseCode code) => code switch
    {
        DnsResponseCode.NoError => "NOERROR",
        DnsResponseCode.FormatError => "FORMERR",
        DnsResponseCode.ServerFailure => "SERVFAIL",
        DnsResponseCode.NameError => "NXDOMAIN",
        DnsResponseCode.NotImplemented => "NOTIMP",
        DnsResponseCode.Refused => "REFUSED",
        DnsResponseCode.BadVersion => "BADVERS",
        _ => ((int)code).ToString(CultureInfo.InvariantCulture),
    };
}
