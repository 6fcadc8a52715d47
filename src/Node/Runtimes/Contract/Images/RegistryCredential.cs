namespace Kubestrel.Runtimes.Contract.Images;

public sealed record RegistryCredential
{
    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>base64(user:password), instead of the two.</summary>
    public string Auth { get; init; } = "";

    public string ServerAddress { get; init; } = "";

    public string IdentityToken { get; init; } = "";

    public string RegistryToken { get; init; } = "";
}
