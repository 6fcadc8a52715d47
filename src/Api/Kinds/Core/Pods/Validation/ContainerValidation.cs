namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of containers: what holds for all of them, and for the main ones.</summary>
internal static class ContainerValidation
{
    public static void Containers(PodScope scope, FieldPath path)
    {
        var (containers, errors) = (scope.Spec.Containers, scope.Errors);
        if (containers.IsEmpty)
        {
            errors.Required(path);
            return;
        }

        for (var i = 0; i < containers.Count; i++)
        {
            var container = containers[i];
            var at = path.Index(i);
            Common(container, scope, at);
            if (containers.FindIndex(other => other.Name == container.Name) < i)
            {
                errors.Duplicate(at.Child("name"), container.Name);
            }

            ProbeValidation.All(container, scope, at);
            if (container.RestartPolicy is not null)
            {
                errors.Forbidden(at.Child("restartPolicy"), "may not be set for non-init containers");
            }
        }

        HostPortConflicts(containers, path, errors);
    }

    public static void Common(Container container, PodScope scope, FieldPath path)
    {
        var errors = scope.Errors;
        if (container.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }
        else
        {
            errors.Label(path.Child("name"), container.Name);
        }

        if (container.Image.Length == 0)
        {
            errors.Required(path.Child("image"));
        }

        switch (container.TerminationMessagePolicy)
        {
            case "File" or "FallbackToLogsOnError":
                break;
            case "":
                errors.Required(path.Child("terminationMessagePolicy"));
                break;
            default:
                errors.NotSupported(path.Child("terminationMessagePolicy"), container.TerminationMessagePolicy, "File", "FallbackToLogsOnError");
                break;
        }

        Ports(container.Ports, path.Child("ports"), errors);
        EnvValidation.Validate(container.Env, path.Child("env"), errors);
        EnvValidation.Sources(container.EnvFrom, path.Child("envFrom"), errors);
        MountValidation.Mounts(container, scope, path.Child("volumeMounts"));
        MountValidation.Devices(container, scope, path.Child("volumeDevices"));
        PullPolicy(container.ImagePullPolicy, path.Child("imagePullPolicy"), errors);
        ResourceValidation.Containers(container.Resources, scope.Spec.ResourceClaims, path.Child("resources"), errors);
        ResizePolicies(container.ResizePolicy, scope.Spec.RestartPolicy, path.Child("resizePolicy"), errors);
        SecurityValidation.Validate(container.SecurityContext, path.Child("securityContext"), scope.SharesHostUsers, errors);
    }

    public static void PullPolicy(string policy, FieldPath path, FieldErrors errors)
    {
        if (policy.Length == 0)
        {
            errors.Required(path);
        }
        else if (policy is not ("Always" or "IfNotPresent" or "Never"))
        {
            errors.NotSupported(path, policy, "Always", "IfNotPresent", "Never");
        }
    }

    public static void HostPortConflicts(ValueList<Container> containers, FieldPath path, FieldErrors errors)
    {
        HashSet<string>? seen = null;
        for (var i = 0; i < containers.Count; i++)
        {
            for (var j = 0; j < containers[i].Ports.Count; j++)
            {
                var port = containers[i].Ports[j];
                if (port.HostPort == 0)
                {
                    continue;
                }

                var text = $"{port.Protocol}/{port.HostIP}/{port.HostPort}";
                if (!(seen ??= []).Add(text))
                {
                    errors.Duplicate(path.Index(i).Child("ports").Index(j).Child("hostPort"), text);
                }
            }
        }
    }

    private static void Ports(ValueList<ContainerPort> ports, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < ports.Count; i++)
        {
            var port = ports[i];
            var at = path.Index(i);
            if (port.Name.Length > 0)
            {
                var before = errors.Count;
                errors.PortName(at.Child("name"), port.Name);
                if (errors.Count == before && ports.FindIndex(other => other.Name == port.Name) < i)
                {
                    errors.Duplicate(at.Child("name"), port.Name);
                }
            }

            if (port.ContainerPortValue == 0)
            {
                errors.Required(at.Child("containerPort"));
            }
            else
            {
                errors.PortNumber(at.Child("containerPort"), port.ContainerPortValue);
            }

            if (port.HostPort != 0)
            {
                errors.PortNumber(at.Child("hostPort"), port.HostPort);
            }

            Protocol(port.Protocol, at.Child("protocol"), errors);
        }
    }

    public static void Protocol(string protocol, FieldPath path, FieldErrors errors)
    {
        if (protocol.Length == 0)
        {
            errors.Required(path);
        }
        else if (protocol is not ("TCP" or "UDP" or "SCTP"))
        {
            errors.NotSupported(path, protocol, "SCTP", "TCP", "UDP");
        }
    }

    private static void ResizePolicies(ValueList<ContainerResizePolicy> policies, string podRestartPolicy, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < policies.Count; i++)
        {
            var policy = policies[i];
            if (policies.FindIndex(other => other.ResourceName == policy.ResourceName) < i)
            {
                errors.Duplicate(path.Index(i), policy.ResourceName);
            }

            if (policy.ResourceName.Length == 0)
            {
                errors.Required(path);
            }
            else if (policy.ResourceName is not ("cpu" or "memory"))
            {
                errors.NotSupported(path, policy.ResourceName, "cpu", "memory");
            }

            if (policy.RestartPolicy.Length == 0)
            {
                errors.Required(path);
            }
            else if (policy.RestartPolicy is not ("NotRequired" or "RestartContainer"))
            {
                errors.NotSupported(path, policy.RestartPolicy, "NotRequired", "RestartContainer");
            }

            if (podRestartPolicy == "Never" && policy.RestartPolicy != "NotRequired")
            {
                errors.Invalid(path, policy.RestartPolicy, "must be 'NotRequired' when `restartPolicy` is 'Never'");
            }
        }
    }
}
