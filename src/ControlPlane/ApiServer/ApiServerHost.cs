using System.Net;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Bootstrap;
using Kubestrel.ApiServer.InProcess;
using Kubestrel.ApiServer.Pipeline;
using Kubestrel.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Kubestrel.ApiServer;

/// <summary>A running API server: HTTPS for everyone, and clients in this process for the components beside it.</summary>
public sealed class ApiServerHost : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly ServerComposition _composition;
    private readonly CancellationTokenSource _stopping;

    private ApiServerHost(WebApplication web, ServerComposition composition, CancellationTokenSource stopping)
    {
        _web = web;
        _composition = composition;
        _stopping = stopping;
    }

    /// <summary>Where HTTPS is served, with the ports that were taken.</summary>
    public IReadOnlyList<Uri> Addresses { get; private set; } = [];

    /// <summary>The current objects.</summary>
    public IObjectReader Objects => _composition.Objects;

    /// <summary>
    /// Reads the store, serves, and makes the objects every cluster has. Fails with an IOException when an address cannot be had and with
    /// an InvalidOperationException when the store cannot be read.
    /// </summary>
    public static async Task<ApiServerHost> StartAsync(ApiServerOptions options, CancellationToken cancellationToken)
    {
        var stopping = new CancellationTokenSource();
        var composition = ServerComposition.Create(options, stopping.Token);
        if (await composition.Cache.StartAsync(cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        composition.AfterLoad();
        var web = HttpsListener.Create(options, composition.Pipeline);
        var host = new ApiServerHost(web, composition, stopping);
        await web.StartAsync(cancellationToken).ConfigureAwait(false);
        host.Addresses = [.. web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address))];
        composition.ServerAddress = $"{options.AdvertiseAddress}:{host.Addresses[0].Port}";
        await new ClusterObjects(composition, options, host.Addresses[0].Port).EnsureAsync(cancellationToken).ConfigureAwait(false);
        composition.IsReady = true;
        return host;
    }

    /// <summary>A client in this process that acts as a user: same authorization, admission and semantics as over HTTPS.</summary>
    public IKubeClient CreateClient(UserInfo user, string userAgent) => new InProcessClient(_composition, user, userAgent);

    public async ValueTask DisposeAsync()
    {
        _composition.IsReady = false;
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _web.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _web.DisposeAsync().ConfigureAwait(false);
        await _composition.Cache.DisposeAsync().ConfigureAwait(false);
        _composition.Reader.Dispose();
        _stopping.Dispose();
    }
}
