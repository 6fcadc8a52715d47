namespace Kubestrel.ApiServer.Authentication.FrontProxy;

/// <summary>Which headers a trusted front proxy names the user in (--requestheader-* flags).</summary>
public sealed record RequestHeaderOptions
{
    public IReadOnlyList<string> UserHeaders { get; init; } = ["X-Remote-User"];
    public IReadOnlyList<string> UidHeaders { get; init; } = ["X-Remote-Uid"];
    public IReadOnlyList<string> GroupHeaders { get; init; } = ["X-Remote-Group"];
    public IReadOnlyList<string> ExtraHeaderPrefixes { get; init; } = ["X-Remote-Extra-"];

    /// <summary>Common names the proxy's certificate may have; none means any that the proxy authority signed.</summary>
    public IReadOnlyList<string> AllowedNames { get; init; } = ["front-proxy-client"];
}
