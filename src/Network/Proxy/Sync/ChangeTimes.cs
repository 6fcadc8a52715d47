using System.Globalization;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Sync;

/// <summary>When the changes that wait for the next sync happened, by the annotation on their slices; feeds the network programming latency.</summary>
internal sealed class ChangeTimes
{
    private readonly Lock _gate = new();
    private List<DateTimeOffset> _times = [];

    public void Note(EndpointSlice? slice)
    {
        if (slice?.Metadata.Annotations.GetValueOrDefault(EndpointSliceLabels.LastChangeTriggerTime) is { } text
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            lock (_gate)
            {
                _times.Add(time);
            }
        }
    }

    public IReadOnlyList<DateTimeOffset> Take()
    {
        lock (_gate)
        {
            var taken = _times;
            _times = [];
            return taken;
        }
    }
}
