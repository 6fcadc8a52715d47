namespace Kubestrel.Kinds.Core.V1;

/// <summary>Keeps AppArmor's annotations of old nodes and the fields of new ones the same.</summary>
internal static class AppArmor
{
    public const string Prefix = "container.apparmor.security.beta.kubernetes.io/";

    public static Pod Sync(Pod pod)
    {
        var spec = pod.Spec;
        var podProfile = spec.SecurityContext?.AppArmorProfile;
        if (spec.Os is { Name: "windows" } || (podProfile is null && pod.Metadata.Annotations.IsEmpty && !spec.Containers.Exists(HasProfile) && !spec.InitContainers.Exists(HasProfile)))
        {
            return pod;
        }

        var annotations = pod.Metadata.Annotations;
        Container Both(Container container)
        {
            var own = container.SecurityContext?.AppArmorProfile;
            if (annotations.TryGetValue(Prefix + container.Name, out var annotation))
            {
                return own is null && FromAnnotation(annotation) is { } profile && profile != podProfile
                    ? container with { SecurityContext = (container.SecurityContext ?? SecurityContext.Empty) with { AppArmorProfile = profile } }
                    : container;
            }

            if (ToAnnotation(own ?? podProfile) is { Length: > 0 } text)
            {
                annotations = annotations.With(Prefix + container.Name, text);
            }

            return container;
        }

        var containers = spec.Containers.Map(Both);
        var initContainers = spec.InitContainers.Map(Both);
        if (annotations != pod.Metadata.Annotations)
        {
            pod = pod with { Metadata = pod.Metadata with { Annotations = annotations } };
        }

        return containers == spec.Containers && initContainers == spec.InitContainers
            ? pod
            : pod with { Spec = spec with { Containers = containers, InitContainers = initContainers } };
    }

    /// <summary>Null when the text names no profile.</summary>
    public static AppArmorProfile? FromAnnotation(string annotation) => annotation switch
    {
        "unconfined" => AppArmorProfile.Empty with { Type = "Unconfined" },
        "runtime/default" => AppArmorProfile.Empty with { Type = "RuntimeDefault" },
        ['l', 'o', 'c', 'a', 'l', 'h', 'o', 's', 't', '/', _, ..] => AppArmorProfile.Empty with { Type = "Localhost", LocalhostProfile = annotation["localhost/".Length..] },
        _ => null,
    };

    public static string ToAnnotation(AppArmorProfile? profile) => profile switch
    {
        { Type: "Unconfined" } => "unconfined",
        { Type: "RuntimeDefault" } => "runtime/default",
        { Type: "Localhost", LocalhostProfile: { } name } => "localhost/" + name,
        _ => "",
    };

    private static bool HasProfile(Container container) => container.SecurityContext?.AppArmorProfile is not null;
}
