namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of probes, hooks and their handlers.</summary>
internal static class ProbeValidation
{
    public static void All(Container container, PodScope scope, FieldPath path)
    {
        var (grace, errors) = (scope.Spec.TerminationGracePeriodSeconds, scope.Errors);
        if (container.Lifecycle?.PostStart is { } start)
        {
            Hook(start, grace, path.Child("lifecycle", "postStart"), errors);
        }

        if (container.Lifecycle?.PreStop is { } stop)
        {
            Hook(stop, grace, path.Child("lifecycle", "preStop"), errors);
        }

        if (container.LivenessProbe is { } liveness)
        {
            Probe(liveness, path.Child("livenessProbe"), errors);
            OneSuccess(liveness, path.Child("livenessProbe"), errors);
        }

        if (container.ReadinessProbe is { } readiness)
        {
            Probe(readiness, path.Child("readinessProbe"), errors);
            if (readiness.TerminationGracePeriodSeconds is { } seconds)
            {
                errors.Invalid(path.Child("readinessProbe", "terminationGracePeriodSeconds"), seconds, "must not be set for readinessProbes");
            }
        }

        if (container.StartupProbe is { } startup)
        {
            Probe(startup, path.Child("startupProbe"), errors);
            OneSuccess(startup, path.Child("startupProbe"), errors);
        }
    }

    private static void OneSuccess(Probe probe, FieldPath path, FieldErrors errors)
    {
        if (probe.SuccessThreshold != 1)
        {
            errors.Invalid(path.Child("successThreshold"), probe.SuccessThreshold, "must be 1");
        }
    }

    private static void Probe(Probe probe, FieldPath path, FieldErrors errors)
    {
        var count = Handlers(probe.Exec, probe.HttpGet, probe.TcpSocket, path, errors);
        if (probe.Grpc is { } grpc)
        {
            if (Another(ref count, path.Child("grpc"), errors))
            {
                errors.PortNumber(path.Child("grpc", "port"), grpc.Port);
            }
        }

        Some(count, path, errors);
        errors.NonNegative(path.Child("initialDelaySeconds"), probe.InitialDelaySeconds);
        errors.NonNegative(path.Child("timeoutSeconds"), probe.TimeoutSeconds);
        errors.NonNegative(path.Child("periodSeconds"), probe.PeriodSeconds);
        errors.NonNegative(path.Child("successThreshold"), probe.SuccessThreshold);
        errors.NonNegative(path.Child("failureThreshold"), probe.FailureThreshold);
        if (probe.TerminationGracePeriodSeconds is <= 0)
        {
            errors.Invalid(path.Child("terminationGracePeriodSeconds"), probe.TerminationGracePeriodSeconds, "must be greater than 0");
        }
    }

    private static void Hook(LifecycleHandler hook, long? grace, FieldPath path, FieldErrors errors)
    {
        var count = Handlers(hook.Exec, hook.HttpGet, hook.TcpSocket, path, errors);
        if (hook.Sleep is { } sleep && Another(ref count, path.Child("sleep"), errors) && grace is { } limit && (sleep.Seconds <= 0 || sleep.Seconds > limit))
        {
            errors.Invalid(
                path.Child("sleep"),
                sleep.Seconds,
                $"must be greater than 0 and less than terminationGracePeriodSeconds ({limit}). Enable AllowPodLifecycleSleepActionZeroValue feature gate for zero sleep.");
        }

        Some(count, path, errors);
    }

    private static int Handlers(ExecAction? exec, HTTPGetAction? http, TCPSocketAction? tcp, FieldPath path, FieldErrors errors)
    {
        var count = 0;
        if (exec is not null && Another(ref count, path.Child("exec"), errors) && exec.Command.IsEmpty)
        {
            errors.Required(path.Child("exec", "command"));
        }

        if (http is not null && Another(ref count, path.Child("httpGet"), errors))
        {
            Http(http, path.Child("httpGet"), errors);
        }

        if (tcp is not null && Another(ref count, path.Child("tcpSocket"), errors))
        {
            errors.Port(path.Child("tcpSocket", "port"), tcp.Port);
        }

        return count;
    }

    private static bool Another(ref int count, FieldPath path, FieldErrors errors)
    {
        if (count > 0)
        {
            errors.Forbidden(path, "may not specify more than 1 handler type");
            return false;
        }

        count++;
        return true;
    }

    private static void Some(int count, FieldPath path, FieldErrors errors)
    {
        if (count == 0)
        {
            errors.Required(path, "must specify a handler type");
        }
    }

    private static void Http(HTTPGetAction action, FieldPath path, FieldErrors errors)
    {
        if (action.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }

        errors.Port(path.Child("port"), action.Port);
        if (action.Scheme is not ("HTTP" or "HTTPS"))
        {
            errors.NotSupported(path.Child("scheme"), action.Scheme, "HTTP", "HTTPS");
        }

        foreach (var header in action.HttpHeaders)
        {
            errors.Each(path.Child("httpHeaders"), header.Name, Forms.HeaderName(header.Name));
        }
    }
}
