namespace Kubestrel.Kinds.Core.V1;

internal static class ProbeDefaults
{
    public static Probe? Apply(Probe? probe)
    {
        if (probe is null)
        {
            return null;
        }

        var http = Apply(probe.HttpGet);
        var grpc = probe.Grpc is { Service: null } ? probe.Grpc with { Service = "" } : probe.Grpc;
        return probe is { TimeoutSeconds: not 0, PeriodSeconds: not 0, SuccessThreshold: not 0, FailureThreshold: not 0 }
            && ReferenceEquals(http, probe.HttpGet)
            && ReferenceEquals(grpc, probe.Grpc)
            ? probe
            : probe with
            {
                TimeoutSeconds = probe.TimeoutSeconds == 0 ? 1 : probe.TimeoutSeconds,
                PeriodSeconds = probe.PeriodSeconds == 0 ? 10 : probe.PeriodSeconds,
                SuccessThreshold = probe.SuccessThreshold == 0 ? 1 : probe.SuccessThreshold,
                FailureThreshold = probe.FailureThreshold == 0 ? 3 : probe.FailureThreshold,
                HttpGet = http,
                Grpc = grpc,
            };
    }

    public static Lifecycle? Apply(Lifecycle? lifecycle)
    {
        if (lifecycle is null)
        {
            return null;
        }

        var start = Apply(lifecycle.PostStart);
        var stop = Apply(lifecycle.PreStop);
        return ReferenceEquals(start, lifecycle.PostStart) && ReferenceEquals(stop, lifecycle.PreStop)
            ? lifecycle
            : lifecycle with { PostStart = start, PreStop = stop };
    }

    private static LifecycleHandler? Apply(LifecycleHandler? handler)
    {
        var http = Apply(handler?.HttpGet);
        return handler is null || ReferenceEquals(http, handler.HttpGet) ? handler : handler with { HttpGet = http };
    }

    private static HTTPGetAction? Apply(HTTPGetAction? action) => action is null || (action.Path.Length > 0 && action.Scheme.Length > 0)
        ? action
        : action with { Path = action.Path.Length == 0 ? "/" : action.Path, Scheme = action.Scheme.Length == 0 ? "HTTP" : action.Scheme };
}
