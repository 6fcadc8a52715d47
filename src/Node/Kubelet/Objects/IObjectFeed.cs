namespace Kubestrel.Kubelet.Objects;

/// <summary>A watched object of any kind.</summary>
internal interface IObjectFeed : IAsyncDisposable
{
    /// <summary>Begins to watch; once.</summary>
    void Start();

    /// <summary>Reads the object once more; the next answer is at least as new.</summary>
    void Renew();
}
