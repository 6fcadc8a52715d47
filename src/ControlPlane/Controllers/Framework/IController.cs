namespace Kubestrel.Controllers.Framework;

/// <summary>One control loop. The constructor asks the hub for informers and subscribes; work starts in RunAsync and ends with its token.</summary>
internal interface IController
{
    /// <summary>Upstream's name, as in --controllers.</summary>
    string Name { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
