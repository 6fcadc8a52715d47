using System.Net;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Dns.Publishing;

/// <summary>
/// Makes sure that the kube-dns Service and this node's EndpointSlices exist and say the right thing; tries again until it succeeds, and once more
/// whenever told that something changed. A kube-dns Service with a selector is somebody's own DNS deployment and is left alone.
/// </summary>
public sealed partial class KubeDnsPublisher(PublishOptions options, IReadOnlyList<IPEndPoint> listening, IKubeClient client, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LastDelay = TimeSpan.FromSeconds(5);

    /// <summary>Ends when all is in place or on cancellation.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        for (var delay = FirstDelay; ; delay = delay * 2 < LastDelay ? delay * 2 : LastDelay)
        {
            var problem = await TryEnsureAsync(cancellationToken).ConfigureAwait(false);
            if (problem is null)
            {
                return;
            }

            LogRetry(logger, options.Namespace, options.ServiceName, problem);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> TryEnsureAsync(CancellationToken cancellationToken)
    {
        try
        {
            var found = await client.GetAsync<Service>(options.Namespace, options.ServiceName, cancellationToken).ConfigureAwait(false);
            if (found.IsSuccess)
            {
                if (!found.Value.Spec.Selector.IsEmpty)
                {
                    LogForeign(logger, options.Namespace, options.ServiceName);
                    return null;
                }

                if (found.Value.Spec.ClusterIP != options.ServiceAddresses[0].ToString())
                {
                    LogOtherAddress(logger, options.Namespace, options.ServiceName, found.Value.Spec.ClusterIP, options.ServiceAddresses[0]);
                }
            }
            else if (!found.IsNotFound)
            {
                return found.Error.Message;
            }
            else if (await client.CreateAsync(KubeDnsObjects.Service(options), cancellationToken).ConfigureAwait(false) is { IsSuccess: false, AlreadyExists: false } created)
            {
                return created.Error.Message;
            }

            foreach (var slice in KubeDnsObjects.Slices(options, listening))
            {
                if (await EnsureSliceAsync(slice, cancellationToken).ConfigureAwait(false) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return e.Message;
        }
    }

    private async Task<string?> EnsureSliceAsync(EndpointSlice wanted, CancellationToken cancellationToken)
    {
        var found = await client.GetAsync<EndpointSlice>(wanted.Metadata.Namespace, wanted.Metadata.Name, cancellationToken).ConfigureAwait(false);
        if (found.IsNotFound)
        {
            var created = await client.CreateAsync(wanted, cancellationToken).ConfigureAwait(false);
            return created.IsSuccess ? null : created.Error.Message;
        }

        if (!found.IsSuccess)
        {
            return found.Error.Message;
        }

        if (found.Value.Endpoints == wanted.Endpoints && found.Value.Ports == wanted.Ports
            && found.Value.Metadata.Labels.GetValueOrDefault(Zone.ZoneStore.ServiceNameLabel) == options.ServiceName)
        {
            return null;
        }

        var changed = found.Value with
        {
            Metadata = found.Value.Metadata with { Labels = found.Value.Metadata.Labels.WithAll(wanted.Metadata.Labels) },
            Endpoints = wanted.Endpoints,
            Ports = wanted.Ports,
        };
        var updated = await client.UpdateAsync(changed, cancellationToken).ConfigureAwait(false);
        return updated.IsSuccess ? null : updated.Error.Message;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Publishing {Namespace}/{Name} failed, trying again: {Problem}")]
    private static partial void LogRetry(ILogger logger, string @namespace, string name, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Service {Namespace}/{Name} has a selector and is left to whoever made it")]
    private static partial void LogForeign(ILogger logger, string @namespace, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Service {Namespace}/{Name} has address {Actual} where pods are told {Expected}")]
    private static partial void LogOtherAddress(ILogger logger, string @namespace, string name, string actual, IPAddress expected);
}
