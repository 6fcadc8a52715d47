using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace Kubestrel.ApiServer.Authentication.Tokens;

/// <summary>
/// Bearer tokens from the Authorization header, or for WebSockets from a subprotocol (browsers cannot set headers). A token that no token authenticator
/// knows is wrong: such a request never becomes anonymous. On success the token is taken out of the headers.
/// </summary>
public sealed class BearerTokenAuthenticator(params ImmutableArray<ITokenAuthenticator> tokens) : IAuthenticator, ITokenAuthenticator
{
    public const string Invalid = "invalid bearer token";
    private const string ProtocolPrefix = "base64url.bearer.authorization.k8s.io.";

    public ValueTask<AuthenticationResult> AuthenticateAsync(RequestCredentials credentials, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Authenticate(credentials));

    public TokenAuthentication AuthenticateToken(string token, IReadOnlyList<string>? audiences)
    {
        string? reason = null;
        foreach (var authenticator in tokens)
        {
            var outcome = authenticator.AuthenticateToken(token, audiences);
            if (outcome.Result.Outcome == AuthenticationOutcome.Authenticated)
            {
                return outcome;
            }

            if (outcome.Result.Outcome == AuthenticationOutcome.Failed)
            {
                reason = reason is null ? outcome.Result.Reason : $"{reason}, {outcome.Result.Reason}";
            }
        }

        return TokenAuthentication.Failure(reason is null ? Invalid : $"[{Invalid}, {reason}]");
    }

    private AuthenticationResult Authenticate(RequestCredentials credentials)
    {
        var header = credentials.Headers.Authorization.Count > 0 ? (credentials.Headers.Authorization[0] ?? "").AsSpan().Trim() : default;
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            var token = header[7..];
            var space = token.IndexOf(' ');
            token = space < 0 ? token : token[..space];
            if (token.Length > 0)
            {
                var result = AuthenticateToken(token.ToString(), null).Result;
                if (result.Outcome == AuthenticationOutcome.Authenticated)
                {
                    credentials.Headers.Remove("Authorization");
                }

                return result;
            }
        }

        return IsWebSocket(credentials) ? AuthenticateProtocol(credentials) : AuthenticationResult.NotAttempted;
    }

    private AuthenticationResult AuthenticateProtocol(RequestCredentials credentials)
    {
        string? token = null;
        var others = new List<string>();
        foreach (var protocol in credentials.Headers.SecWebSocketProtocol.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)))
        {
            if (!protocol.StartsWith(ProtocolPrefix, StringComparison.Ordinal))
            {
                others.Add(protocol);
                continue;
            }

            if (token is not null)
            {
                return AuthenticationResult.Failure("multiple base64.bearer.authorization tokens specified");
            }

            var encoded = protocol.AsSpan(ProtocolPrefix.Length);
            var bytes = new byte[Base64Url.GetMaxDecodedLength(encoded.Length)];
            if (Base64Url.DecodeFromChars(encoded, bytes, out _, out var length) != OperationStatus.Done)
            {
                return AuthenticationResult.Failure("invalid base64.bearer.authorization token encoding");
            }

            token = Encoding.UTF8.GetString(bytes, 0, length);
        }

        if (string.IsNullOrEmpty(token))
        {
            return AuthenticationResult.NotAttempted;
        }

        if (others.Count == 0)
        {
            return AuthenticationResult.Failure("missing additional subprotocol");
        }

        var result = AuthenticateToken(token, null).Result;
        if (result.Outcome == AuthenticationOutcome.Authenticated)
        {
            credentials.Headers.SecWebSocketProtocol = string.Join(',', others);
        }

        return result;
    }

    private static bool IsWebSocket(RequestCredentials credentials) =>
        credentials.Headers.SecWebSocketProtocol.Count > 0
        && credentials.Headers.Upgrade.Any(value => string.Equals(value, "websocket", StringComparison.OrdinalIgnoreCase));
}
