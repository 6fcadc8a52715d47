using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer.Authentication.Certificates;

namespace Kubestrel.ApiServer.Authentication.FrontProxy;

/// <summary>
/// Users named in headers by a front proxy that proves itself with a certificate of the proxy authority. Without such a certificate the headers mean
/// nothing. Once the user is known the headers are taken out of the request.
/// </summary>
public sealed class RequestHeaderAuthenticator(
    RequestHeaderOptions options, Func<X509Certificate2Collection> authorities, TimeProvider timeProvider) : IAuthenticator
{
    public ValueTask<AuthenticationResult> AuthenticateAsync(RequestCredentials credentials, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Authenticate(credentials));

    private AuthenticationResult Authenticate(RequestCredentials credentials)
    {
        var headers = credentials.Headers;
        var name = First(credentials, options.UserHeaders);
        if (credentials.ClientCertificate is not { } certificate || name.Length == 0)
        {
            return AuthenticationResult.NotAttempted;
        }

        // An ordinary client that sends these headers is judged by its certificate elsewhere; here it is refused.
        var problem = ClientChain.Problem(certificate, credentials.ClientIntermediates, authorities(), timeProvider.GetUtcNow());
        if (problem.Length > 0)
        {
            return AuthenticationResult.Failure($"x509: {problem}");
        }

        var commonName = SubjectName.Read(certificate).CommonName;
        if (options.AllowedNames.Count > 0 && !options.AllowedNames.Contains(commonName))
        {
            return AuthenticationResult.Failure($"x509: subject with cn={commonName} is not in the allowed list");
        }

        var extra = UserInfo.NoExtra;
        foreach (var prefix in options.ExtraHeaderPrefixes)
        {
            foreach (var (header, values) in headers)
            {
                if (header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    var key = ExtraKey.Decode(header[prefix.Length..]);
                    extra = extra.SetItem(key, extra.GetValueOrDefault(key, []).AddRange(values.Select(value => value ?? "")));
                }
            }
        }

        var groups = options.GroupHeaders.SelectMany(header => headers[header].Select(value => value ?? "")).Where(group => group.Length > 0);
        var user = new UserInfo(name, First(credentials, options.UidHeaders), [.. groups], extra);
        foreach (var header in headers.Keys.Where(IsOurs).ToArray())
        {
            headers.Remove(header);
        }

        return AuthenticationResult.Success(user);
    }

    private bool IsOurs(string header) =>
        options.UserHeaders.Contains(header, StringComparer.OrdinalIgnoreCase) || options.UidHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || options.GroupHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || options.ExtraHeaderPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static string First(RequestCredentials credentials, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (credentials.Headers.TryGetValue(name, out var values) && values.Count > 0 && !string.IsNullOrEmpty(values[0]))
            {
                return values[0]!;
            }
        }

        return "";
    }
}
