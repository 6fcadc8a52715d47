using System.Text;

namespace Kubestrel.Pki.Kubeconfigs;

/// <summary>
/// Writes a kubeconfig in one fixed form, and finds a field in that form again. The form is fixed so that a start can tell an
/// unchanged file by comparing text, without loading a YAML parser.
/// </summary>
public static class KubeconfigText
{
    internal const string CertificateField = "client-certificate-data";
    internal const string KeyField = "client-key-data";

    public static string Write(Kubeconfig config) =>
        $$"""
        apiVersion: v1
        clusters:
        - cluster:
            certificate-authority-data: {{Encode(config.AuthorityPem)}}
            server: {{Scalar(config.ServerUrl)}}
          name: {{Scalar(config.ClusterName)}}
        contexts:
        - context:
            cluster: {{Scalar(config.ClusterName)}}
            user: {{Scalar(config.UserName)}}
          name: {{Scalar(config.ContextName)}}
        current-context: {{Scalar(config.ContextName)}}
        kind: Config
        preferences: {}
        users:
        - name: {{Scalar(config.UserName)}}
          user:
            {{CertificateField}}: {{Encode(config.ClientCertificatePem)}}
            {{KeyField}}: {{Encode(config.ClientKeyPem)}}

        """;

    /// <summary>The decoded value of the first line with this base64 field; null when there is none or it is damaged.</summary>
    internal static string? Find(string text, string field)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith(field) && trimmed.Length > field.Length && trimmed[field.Length] == ':')
            {
                var value = trimmed[(field.Length + 1)..].Trim();
                var bytes = new byte[value.Length];
                return Convert.TryFromBase64Chars(value, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
            }
        }

        return null;
    }

    internal static string Encode(string pem) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));

    private static string Scalar(string value)
    {
        var plain = value.Length > 0 && char.IsAsciiLetter(value[0]) && !value.EndsWith(':')
            && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or ':' or '/' or '@' or '-' or '_' or '[' or ']')
            && !IsReserved(value);
        return plain ? value : $"'{value.Replace("'", "''")}'";
    }

    // Words that YAML 1.1 reads as booleans or null.
    private static bool IsReserved(string value) =>
        value.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n";
}
