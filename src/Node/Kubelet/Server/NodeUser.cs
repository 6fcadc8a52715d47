namespace Kubestrel.Kubelet.Server;

/// <summary>Who asks.</summary>
internal sealed record NodeUser(string Name, string Uid, IReadOnlyList<string> Groups)
{
    public const string Authenticated = "system:authenticated";

    public static NodeUser Anonymous { get; } = new("system:anonymous", "", ["system:unauthenticated"]);
}
