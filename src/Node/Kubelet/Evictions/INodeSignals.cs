namespace Kubestrel.Kubelet.Evictions;

/// <summary>Measures the node; cheap enough for every few seconds.</summary>
internal interface INodeSignals
{
    Task<SignalReading> ReadAsync(CancellationToken cancellationToken);
}
