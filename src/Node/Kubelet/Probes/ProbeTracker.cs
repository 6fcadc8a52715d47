namespace Kubestrel.Kubelet.Probes;

/// <summary>Counts equal outcomes in a row against the thresholds.</summary>
internal sealed class ProbeTracker(int successThreshold, int failureThreshold)
{
    private ProbeOutcome _last;
    private int _run;

    /// <summary>True when the outcome has been seen often enough to count.</summary>
    public bool Settles(ProbeOutcome outcome)
    {
        _run = outcome == _last ? _run + 1 : 1;
        _last = outcome;
        return _run >= (outcome == ProbeOutcome.Failure ? failureThreshold : successThreshold);
    }

    public void Reset()
    {
        _last = ProbeOutcome.Unknown;
        _run = 0;
    }
}
