using System.Net;

namespace Kubestrel.Dns.Forwarding;

/// <summary>The resolvers in the order to ask them: as configured, with those that failed lately or lead back here at the end or gone.</summary>
internal sealed class UpstreamList(ForwardOptions options, Func<string, (string Text, DateTime Version)?> readFile, Func<string, DateTime?> version, TimeProvider time)
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<IPEndPoint, DateTimeOffset> _penalties = [];
    private readonly HashSet<IPEndPoint> _looping = [];
    private IReadOnlyList<IPEndPoint> _servers = options.Servers ?? [];
    private DateTimeOffset _checked;
    private DateTime? _version;

    public IReadOnlyList<IPEndPoint> InOrder()
    {
        lock (_gate)
        {
            Refresh();
            var now = time.GetUtcNow();
            return [.. _servers.Where(s => !_looping.Contains(s)).OrderBy(s => _penalties.TryGetValue(s, out var until) && until > now)];
        }
    }

    /// <summary>Whether every resolver failed lately; then there is no point in long waits.</summary>
    public bool AllPenalized()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            return _servers.All(s => _looping.Contains(s) || (_penalties.TryGetValue(s, out var until) && until > now));
        }
    }

    public void Failed(IPEndPoint server)
    {
        lock (_gate)
        {
            _penalties[server] = time.GetUtcNow() + options.Penalty;
        }
    }

    public void Succeeded(IPEndPoint server)
    {
        lock (_gate)
        {
            _penalties.Remove(server);
        }
    }

    /// <summary>The resolver sends our own queries back to us; it is left out until the file changes.</summary>
    public void Looping(IPEndPoint server)
    {
        lock (_gate)
        {
            _looping.Add(server);
        }
    }

    private void Refresh()
    {
        var now = time.GetUtcNow();
        if (options.Servers is not null || (_version is not null && now - _checked < CheckInterval))
        {
            return;
        }

        _checked = now;
        if (version(options.ResolvConf) == _version && _version is not null)
        {
            return;
        }

        if (readFile(options.ResolvConf) is { } file)
        {
            _version = file.Version;
            _servers = ResolvConf.Parse(file.Text, options.Excluded);
            _looping.Clear();
            _penalties.Clear();
        }
    }
}
