using System.Collections.Frozen;
using System.Text;

namespace Kubestrel.ApiServer.Authentication.Tokens;

/// <summary>
/// Tokens from a CSV file (--token-auth-file): token, user name, user uid, and optionally a quoted, comma-separated list of groups. Read once; a change
/// takes a restart. Tokens are compared by hash code and text of the whole, never prefix by prefix.
/// </summary>
public sealed class StaticTokenFile : ITokenAuthenticator
{
    private readonly FrozenDictionary<string, UserInfo> _users;
    private readonly IReadOnlyList<string> _apiAudiences;

    private StaticTokenFile(Dictionary<string, UserInfo> users, IReadOnlyList<string> apiAudiences)
    {
        _users = users.ToFrozenDictionary(StringComparer.Ordinal);
        _apiAudiences = apiAudiences;
    }

    /// <summary>Null with an error of one line when the text is not such a file.</summary>
    public static StaticTokenFile? Parse(string path, string text, IReadOnlyList<string> apiAudiences, out string error)
    {
        var users = new Dictionary<string, UserInfo>(StringComparer.Ordinal);
        error = "";
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsEmpty)
            {
                continue;
            }

            if (!TrySplit(line, out var fields))
            {
                error = $"record on line {number}: parse error in token file '{path}': a quote is not closed";
                return null;
            }

            if (fields.Count < 3)
            {
                error = $"token file '{path}' must have at least 3 columns (token, user name, user uid), found {fields.Count}";
                return null;
            }

            if (fields[0].Length > 0)
            {
                users[fields[0]] = new UserInfo(fields[1], fields[2], fields.Count > 3 ? [.. fields[3].Split(',')] : [], UserInfo.NoExtra);
            }
        }

        return new StaticTokenFile(users, apiAudiences);
    }

    public TokenAuthentication AuthenticateToken(string token, IReadOnlyList<string>? audiences)
    {
        if (!_users.TryGetValue(token, out var user))
        {
            return TokenAuthentication.NotAttempted;
        }

        IReadOnlyList<string> good = audiences is null ? _apiAudiences : [.. audiences.Intersect(_apiAudiences)];
        return good.Count == 0 ? TokenAuthentication.NotAttempted : new TokenAuthentication(AuthenticationResult.Success(user), good);
    }

    // One CSV record (RFC 4180); a quoted field with a line break does not occur in token files.
    private static bool TrySplit(ReadOnlySpan<char> line, out List<string> fields)
    {
        fields = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"' && (quoted || field.Length == 0))
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return !quoted;
    }
}
