namespace Kubestrel.Kinds.ApiServerInternal.V1alpha1;

/// <summary>What servers report of the versions that they store; of creates and updates upstream checks the name alone.</summary>
internal static class StorageVersionValidation
{
    public static void Status(StorageVersionStatus status, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        for (var i = 0; i < status.StorageVersions.Count; i++)
        {
            var (server, at) = (status.StorageVersions[i], path.Child("storageVersions").Index(i));
            if (status.StorageVersions.FindIndex(other => other.ApiServerID == server.ApiServerID) < i)
            {
                errors.Duplicate(at.Child("apiServerID"), server.ApiServerID);
            }

            Server(server, at, errors);
        }

        Common(status, path.Child("commonEncodingVersion"), errors);
        Conditions(status.Conditions, path, errors);
    }

    private static void Server(ServerStorageVersion server, FieldPath path, FieldErrors errors)
    {
        errors.Subdomain(path.Child("apiServerID"), server.ApiServerID);
        Version(server.EncodingVersion, path.Child("encodingVersion"), errors);
        for (var i = 0; i < server.DecodableVersions.Count; i++)
        {
            Version(server.DecodableVersions[i], path.Child("decodableVersions").Index(i), errors);
        }

        if (!server.DecodableVersions.Contains(server.EncodingVersion))
        {
            errors.Invalid(
                path.Child("decodableVersions"),
                GoValue.Of(server.DecodableVersions),
                $"decodableVersions must include encodingVersion {server.EncodingVersion}");
        }

        for (var i = 0; i < server.ServedVersions.Count; i++)
        {
            var (served, at) = (server.ServedVersions[i], path.Child("servedVersions").Index(i));
            Version(served, at, errors);
            if (!server.DecodableVersions.Contains(served))
            {
                errors.Invalid(
                    at, served, $"individual served version : {served} must be included in decodableVersions : [{string.Join(' ', server.DecodableVersions)}]");
            }
        }
    }

    private static void Common(StorageVersionStatus status, FieldPath path, FieldErrors errors)
    {
        var versions = status.StorageVersions.Select(server => server.EncodingVersion).Distinct().ToList();
        switch (status.CommonEncodingVersion)
        {
            case { } given when versions.Count != 1:
                errors.Invalid(
                    path,
                    given,
                    "should be nil if servers do not agree on the same encoding version, or if there is no server reporting the supported versions yet");
                break;
            case null when versions.Count == 1:
                errors.Invalid(path, null, $"the common encoding version is {versions[0]}");
                break;
            case { } given when given != versions[0]:
                errors.Invalid(path, given, $"the actual common encoding version is {versions[0]}");
                break;
        }
    }

    private static void Conditions(ValueList<StorageVersionCondition> conditions, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            var (condition, at) = (conditions[i], path.Index(i));
            var seen = -1;
            for (var j = 0; j < i; j++)
            {
                seen = conditions[j].Type == condition.Type ? j : seen;
            }

            if (seen >= 0)
            {
                errors.Invalid(at.Child("type"), condition.Type, $"the type of the condition is not unique, it also appears in conditions[{seen}]");
            }

            errors.QualifiedName(at.Child("type"), condition.Type);
            errors.QualifiedName(at.Child("status"), condition.Status);
            if (condition.Reason.Length == 0)
            {
                errors.Required(at.Child("reason"), "reason cannot be empty");
            }

            if (condition.Message.Length == 0)
            {
                errors.Required(at.Child("message"), "message cannot be empty");
            }
        }
    }

    private static void Version(string text, FieldPath path, FieldErrors errors)
    {
        if (string.Join(",", VersionErrors(text)) is { Length: > 0 } message)
        {
            errors.Invalid(path, text, message);
        }
    }

    private static IEnumerable<string> VersionErrors(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2)
        {
            return
            [
                "an apiVersion is a DNS-1035 label, which must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character"
                + Names.Examples("[a-z]([-a-z0-9]*[a-z0-9])?", "my-name", "abc-123") + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyVersion')",
            ];
        }

        return (parts.Length == 2 ? Part("group part: ", parts[0], Names.Dns1123Subdomain) : []).Concat(Part("version part: ", parts[^1], Names.Dns1035Label));
    }

    private static IEnumerable<string> Part(string prefix, string text, Func<string, IEnumerable<string>> rule) =>
        text.Length == 0 ? [prefix + "must be non-empty"] : rule(text).Select(message => prefix + message);
}
