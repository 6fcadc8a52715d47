using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Tests.Writes;

/// <summary>Since when a volume is in its phase.</summary>
public sealed class VolumePhaseTests
{
    private static readonly Time Before = new(new DateTimeOffset(2025, 1, 1, 10, 0, 0, TimeSpan.Zero));
    private static readonly Time Given = new(new DateTimeOffset(2025, 1, 1, 11, 0, 0, TimeSpan.Zero));
    private static readonly Time Now = new(new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void NewPhase_BeginsNow_UnlessTheWriterSaysWhen()
    {
        Assert.Equal(Now, Written("Released", null));
        Assert.Equal(Now, Written("Released", Before));
        Assert.Equal(Given, Written("Released", Given));
    }

    [Fact]
    public void SamePhase_KeepsItsTime()
    {
        Assert.Equal(Before, Written("Bound", null));
        Assert.Equal(Before, Written("Bound", Before));
    }

    private static Time? Written(string phase, Time? since)
    {
        var old = PersistentVolume.Empty with { Status = PersistentVolumeStatus.Empty with { Phase = "Bound", LastPhaseTransitionTime = Before } };
        var wanted = old with { Status = old.Status with { Phase = phase, LastPhaseTransitionTime = since } };
        var strategy = Objects.Strategy(old);
        Assert.True(strategy.RecordsRequests);
        var recorded = strategy.Record(strategy.PrepareForStatusUpdate(wanted, old), old, "status", new("me", "", default, default, Now));
        return ((PersistentVolume)recorded).Status.LastPhaseTransitionTime;
    }
}
