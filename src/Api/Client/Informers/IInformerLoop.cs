namespace Kubestrel.Client.Informers;

internal interface IInformerLoop
{
    Task Synced { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
