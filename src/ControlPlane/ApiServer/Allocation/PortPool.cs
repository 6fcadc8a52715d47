using System.Security.Cryptography;

namespace Kubestrel.ApiServer.Allocation;

/// <summary>Node ports. The lower band, min(max(16, n/32), 128) ports, is left to ports asked for by number (KEP-3668).</summary>
internal sealed class PortPool(int first, int last)
{
    private readonly HashSet<int> _taken = [];
    private readonly int _band = last - first + 1 < 32 ? 0 : Math.Min(Math.Max(16, (last - first + 1) / 32), 128);

    /// <summary>Null when taken; else upstream's reason.</summary>
    public string? Take(int port)
    {
        if (port < first || port > last)
        {
            return $"provided port is not in the valid range. The range of valid ports is {first}-{last}";
        }

        return _taken.Add(port) ? null : "provided port is already allocated";
    }

    /// <summary>0 when the range is full.</summary>
    public int TakeAny() => Pick(first + _band, last) is var found and not 0 ? found : Pick(first, first + _band - 1);

    public void Release(int port) => _taken.Remove(port);

    private int Pick(int from, int to)
    {
        var count = to - from + 1;
        if (count <= 0)
        {
            return 0;
        }

        var start = RandomNumberGenerator.GetInt32(count);
        for (var i = 0; i < count; i++)
        {
            var port = from + ((start + i) % count);
            if (_taken.Add(port))
            {
                return port;
            }
        }

        return 0;
    }
}
