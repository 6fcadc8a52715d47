using System.Security.Cryptography.X509Certificates;
using Kubestrel.Kubelet.Logs;
using Kubestrel.Kubelet.Server.Endpoints;
using Kubestrel.Kubelet.Stats;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Server;

/// <summary>Joins the HTTPS server with the parts of the agent it shows.</summary>
internal static class ServerParts
{
    public static KubeletServer Create(KubeletOptions options, KubeletSystem system, KubeletParts parts, Func<X509Certificate2> certificate)
    {
        var (runtime, time) = (system.Runtime, system.Time);
        var stats = new StatsSource(options, parts.Usages, runtime, parts.Rates, time);
        var logs = new ContainerLogs(parts.Cache, parts.Manager, new LogReader(time), time);
        List<IEndpoint> endpoints =
        [
            new HealthEndpoint(),
            new PodsEndpoint(parts.Director, parts.Manager),
            new StatsEndpoint(stats),
            new MetricsEndpoint(options, stats, parts.Director, parts.Cache),
        ];
        if (options.EnableDebuggingHandlers)
        {
            var target = new StreamTarget(parts.Director, parts.Cache);
            var proxy = new StreamProxy(time, system.Loggers.CreateLogger<StreamProxy>());
            endpoints.AddRange(
            [
                new RunningPodsEndpoint(parts.Cache),
                new ContainerLogsEndpoint(parts.Director, logs, time),
                new ExecEndpoint(target, runtime, proxy),
                new AttachEndpoint(target, runtime, proxy),
                new PortForwardEndpoint(target, runtime, proxy),
                new RunEndpoint(target, runtime),
                new SystemLogsEndpoint(options),
                new ConfigzEndpoint(options),
            ]);
        }

        return new KubeletServer(
            options,
            certificate,
            new RequestAuthenticator(system.Client, system.ClientAuthorities, time),
            new RequestAuthorizer(system.Client, options.NodeName, time),
            endpoints,
            system.Loggers);
    }
}
