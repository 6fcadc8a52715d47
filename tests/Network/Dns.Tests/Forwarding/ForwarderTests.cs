using System.Net;
using Kubestrel.Dns.Forwarding;
using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Dns.Tests.Forwarding;

public sealed class ForwarderTests : IAsyncDisposable
{
    private static readonly ForwardKey Key = new(new("www.example.com", DnsType.A), false, false);

    private readonly FakeTimeProvider _time = new();
    private readonly ScriptedTransport _transport = new();
    private readonly Forwarder _forwarder;

    public ForwarderTests() => _forwarder = Make(new() { Servers = [ScriptedTransport.Server(1), ScriptedTransport.Server(2)] });

    public ValueTask DisposeAsync() => _forwarder.DisposeAsync();

    private Forwarder Make(ForwardOptions options) => new(options, _transport, new(options, _ => null, _ => null, _time), _time, NullLogger.Instance);

    /// <summary>Lets time pass once the resolvers were asked so many times in all.</summary>
    private async Task AfterAskedAsync(int count, double seconds)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (_transport.Asked.Count < count)
        {
            await Task.Delay(1, deadline.Token);
        }

        _time.Advance(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Answer_IsCachedForItsTtlAtMostTheCap()
    {
        _transport.Answers(1, ttl: 300);
        Assert.Equal(DnsResponseCode.NoError, (await _forwarder.ResolveAsync(Key, default)).Answer!.Code);
        await _forwarder.ResolveAsync(Key, default);
        Assert.Single(_transport.Asked);
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.NotNull(_forwarder.Cached(Key));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_forwarder.Cached(Key));
        await _forwarder.ResolveAsync(Key, default);
        Assert.Equal(2, _transport.Asked.Count);
    }

    [Fact]
    public async Task FirstSilent_SecondIsAsked_AndFirstNextTime()
    {
        _transport.Answers(2, ttl: 0);
        var asking = _forwarder.ResolveAsync(Key, default);
        await AfterAskedAsync(1, 1.5);
        Assert.NotNull((await asking).Answer);
        await _forwarder.ResolveAsync(Key, default);
        Assert.Equal([1, 2, 2], _transport.Asked.Select(a => (int)a.Server.Address.GetAddressBytes()[3]));
        _time.Advance(TimeSpan.FromSeconds(6));
        _transport.Answers(1, ttl: 0);
        await _forwarder.ResolveAsync(Key, default);
        Assert.Equal(1, _transport.Asked.Last().Server.Address.GetAddressBytes()[3]);
    }

    [Fact]
    public async Task AllSilent_ServerFailureWithinTheTotal_ThenQuickly()
    {
        var asking = _forwarder.ResolveAsync(Key, default);
        await AfterAskedAsync(1, 1.5);
        await AfterAskedAsync(2, 1.5);
        var result = await asking;
        Assert.Null(result.Answer);
        Assert.Equal(DnsResponseCode.ServerFailure, result.Failure);

        var again = _forwarder.ResolveAsync(Key, default);
        await AfterAskedAsync(3, 0.5);
        await AfterAskedAsync(4, 0.5);
        Assert.Null((await again).Answer);
    }

    [Fact]
    public async Task Refusing_IsTriedElsewhere_AndGivenWhenNobodyDoesBetter()
    {
        _transport.Servers[ScriptedTransport.Server(1)] = q => Query.Answer(q, 5);
        _transport.Servers[ScriptedTransport.Server(2)] = q => Query.Answer(q, 2);
        Assert.Equal(DnsResponseCode.Refused, (await _forwarder.ResolveAsync(Key, default)).Answer!.Code);
        _transport.Answers(2, ttl: 5);
        Assert.Equal(DnsResponseCode.NoError, (await _forwarder.ResolveAsync(Key, default)).Answer!.Code);
    }

    [Fact]
    public async Task NoServers_ServerFailureAtOnce()
    {
        await using var forwarder = Make(new() { Servers = [] });
        Assert.Equal(DnsResponseCode.ServerFailure, (await forwarder.ResolveAsync(Key, default)).Failure);
    }

    [Fact]
    public async Task SameQuestionAtOnce_AsksOnce()
    {
        _transport.Answers(1, ttl: 0);
        _transport.Gate = new();
        var both = new[] { _forwarder.ResolveAsync(Key, default), _forwarder.ResolveAsync(Key, default) };
        _transport.Gate.SetResult();
        await Task.WhenAll(both);
        Assert.Single(_transport.Asked);
    }

    [Fact]
    public async Task TooManyAtOnce_IsRefused()
    {
        await using var forwarder = Make(new() { Servers = [ScriptedTransport.Server(1)], MaxConcurrent = 1 });
        _transport.Answers(1, ttl: 0);
        _transport.Gate = new();
        var first = forwarder.ResolveAsync(Key, default);
        var second = await forwarder.ResolveAsync(Key with { Question = new("other.example.com", DnsType.A) }, default);
        Assert.Equal(DnsResponseCode.Refused, second.Failure);
        _transport.Gate.SetResult();
        Assert.NotNull((await first).Answer);
    }

    [Fact]
    public async Task ResolverThatLeadsBack_IsLeftOut()
    {
        _transport.Answers(2, ttl: 0);
        _transport.Servers[ScriptedTransport.Server(1)] = q =>
        {
            Assert.True(DnsRequestReader.TryRead(q, out var request, out _));
            Assert.Equal(request.Question.Type == DnsType.HINFO, _forwarder.IsLoopProbe(request.Question));
            return Query.Answer(q, 5);
        };
        await _forwarder.ProbeLoopsAsync(default);
        _transport.Asked.Clear();
        await _forwarder.ResolveAsync(Key, default);
        Assert.Equal(ScriptedTransport.Server(2), Assert.Single(_transport.Asked).Server);
        Assert.False(_forwarder.IsLoopProbe(new("www.example.com", DnsType.HINFO)));
    }

    [Fact]
    public void ResolvConf_NameserversWithoutExcludedOnes()
    {
        const string text = "# nameserver 1.1.1.1\nsearch a b\nnameserver 10.0.0.2 \nnameserver\t10.96.0.10\nnameserver 10.0.0.2\nnameserver bad\nnameserver fd00::53\n";
        Assert.Equal(["10.0.0.2:53", "[fd00::53]:53"], ResolvConf.Parse(text, [IPAddress.Parse("10.96.0.10")]).Select(s => s.ToString()));
    }

    [Fact]
    public void ResolvConf_ChangedFile_IsReadAgain()
    {
        var (text, version) = ("nameserver 10.0.0.1", new DateTime(2025, 1, 1));
        var list = new UpstreamList(new(), _ => (text, version), _ => version, _time);
        Assert.Equal("10.0.0.1", Assert.Single(list.InOrder()).Address.ToString());
        (text, version) = ("nameserver 10.0.0.2", new DateTime(2025, 1, 2));
        Assert.Equal("10.0.0.1", Assert.Single(list.InOrder()).Address.ToString());
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("10.0.0.2", Assert.Single(list.InOrder()).Address.ToString());
    }

    [Fact]
    public async Task Cache_Full_OldestGoes()
    {
        var cache = new ForwardCache(_time, capacity: 2, maxTtl: 30);
        _transport.Answers(1, ttl: 60);
        var answer = (await _forwarder.ResolveAsync(Key, default)).Answer!;
        ForwardKey Named(string name) => Key with { Question = new(name, DnsType.A) };
        cache.Put(Named("a"), answer);
        cache.Put(Named("b"), answer);
        cache.Put(Named("c"), answer);
        Assert.Null(cache.Get(Named("a")));
        Assert.NotNull(cache.Get(Named("c")));
        Assert.Equal(2, cache.Count);
    }
}
