using System.Text;
using System.Text.Json;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Images;

/// <summary>
/// Credentials of pull secrets, matched to a repository: by host (with * for parts of the name), port and a prefix of the
/// path. The most specific ones come first; all are tried.
/// </summary>
internal sealed class Keyring
{
    private readonly List<(string Key, RegistryCredential Credential)> _entries = [];

    /// <summary>Errors of secrets that could not be read; they give no credentials, and the pull then says that it is not allowed.</summary>
    public List<string> Damaged { get; } = [];

    public static Keyring From(IEnumerable<Secret> secrets)
    {
        var keyring = new Keyring();
        foreach (var secret in secrets)
        {
            if (secret.Type == "kubernetes.io/dockerconfigjson" && secret.Data.TryGetValue(".dockerconfigjson", out var config))
            {
                keyring.Add(config.Memory, isWrapped: true);
            }
            else if (secret.Type == "kubernetes.io/dockercfg" && secret.Data.TryGetValue(".dockercfg", out var old))
            {
                keyring.Add(old.Memory, isWrapped: false);
            }
        }

        keyring._entries.Sort((a, b) => string.CompareOrdinal(b.Key, a.Key));
        return keyring;
    }

    /// <param name="repository">Registry and path, as <see cref="ImageName.Repository"/>.</param>
    public IReadOnlyList<RegistryCredential> Lookup(string repository)
    {
        var found = _entries.Where(entry => Matches(entry.Key, repository)).Select(entry => entry.Credential).ToList();
        if (found.Count == 0 && repository.StartsWith("docker.io/", StringComparison.Ordinal))
        {
            found = [.. _entries.Where(entry => entry.Key is "index.docker.io" or "index.docker.io/v1").Select(entry => entry.Credential)];
        }

        return found;
    }

    internal static bool Matches(string key, string repository)
    {
        var (keyHost, keyPath) = Split(key);
        var (host, path) = Split(repository);
        var (keyName, keyPort) = SplitPort(keyHost);
        var (name, port) = SplitPort(host);
        var keyParts = keyName.Split('.');
        var parts = name.Split('.');
        return keyPort == port
            && keyParts.Length == parts.Length
            && keyParts.Zip(parts).All(pair => IsMatch(pair.First, pair.Second))
            && path.StartsWith(keyPath, StringComparison.Ordinal);
    }

    private static bool IsMatch(string pattern, string text) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    private static (string Host, string Path) Split(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (text[..slash], text[slash..]) : (text, "");

    private static (string Name, string Port) SplitPort(string host) =>
        host.LastIndexOf(':') is >= 0 and var colon && !host.EndsWith(']') ? (host[..colon], host[(colon + 1)..]) : (host, "");

    private void Add(ReadOnlyMemory<byte> json, bool isWrapped)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var auths = document.RootElement;
            if (isWrapped && !document.RootElement.TryGetProperty("auths", out auths))
            {
                return;
            }

            foreach (var entry in auths.EnumerateObject())
            {
                if (ReadCredential(entry.Value) is { } credential)
                {
                    _entries.Add((Canonical(entry.Name), credential));
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            Damaged.Add(exception.Message);
        }
    }

    private static RegistryCredential? ReadCredential(JsonElement entry)
    {
        var user = Text(entry, "username");
        var password = Text(entry, "password");
        if (Text(entry, "auth") is { Length: > 0 } auth)
        {
            var plain = Encoding.UTF8.GetString(Convert.FromBase64String(auth.Length % 4 == 0 ? auth : auth + new string('=', 4 - (auth.Length % 4))));
            if (plain.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                (user, password) = (plain[..colon], plain[(colon + 1)..]);
            }
        }

        return new RegistryCredential { UserName = user, Password = password };
    }

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Host and path without scheme, API version and trailing slash.</summary>
    private static string Canonical(string location)
    {
        var text = location;
        foreach (var scheme in new[] { "https://", "http://" })
        {
            text = text.StartsWith(scheme, StringComparison.Ordinal) ? text[scheme.Length..] : text;
        }

        var (host, path) = Split(text);
        path = path.StartsWith("/v1/", StringComparison.Ordinal) || path.StartsWith("/v2/", StringComparison.Ordinal) ? path[3..] : path;
        path = path is "/" or "/v1" or "/v2" ? "" : path;
        return host == "index.docker.io" ? "docker.io" + path : host + path.TrimEnd('/');
    }
}
