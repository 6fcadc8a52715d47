using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Yaml;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.Codecs.Bodies;

/// <summary>
/// Turns request bodies into objects. Kind and apiVersion that the body leaves out are those expected;
/// failures are 400 Status objects in upstream's words.
/// </summary>
public sealed class BodyDecoder(KindRegistry registry)
{
    /// <summary>Upstream's name of its type registry, as error texts show it.</summary>
    private const string SchemeName = "pkg/api/legacyscheme/scheme.go:30";

    /// <summary>Decodes a body that must be of the expected kind (any group version of it that is registered).</summary>
    public Decoded Decode(ReadOnlySpan<byte> body, BodyFormat format, GroupVersionKind expected, FieldValidation validation = FieldValidation.Ignore)
    {
        var strict = validation == FieldValidation.Ignore ? null : new StrictErrors();
        GroupVersionKind kind = default;
        try
        {
            var decoded = format == BodyFormat.Protobuf ? ReadProto(body, expected, ref kind) : ReadText(body, format, expected, strict, ref kind);
            if (kind.Kind != expected.Kind)
            {
                return Refuse($"converting (v1.{kind.Kind}) to ({PackageOf(expected)}.{expected.Kind}): unknown conversion", kind, expected, body);
            }

            if (strict is null || strict.IsEmpty)
            {
                return Decoded.Of(decoded, kind);
            }

            return validation == FieldValidation.Warn
                ? Decoded.Of(decoded, kind, Warnings(strict))
                : Refuse("strict decoding error: " + string.Join(", ", strict.Messages), kind, expected, body);
        }
        catch (JsonFormatException exception)
        {
            // Upstream reads kind and version from the whole text first: text that is no JSON has neither.
            return format == BodyFormat.Json && GoJsonSyntax.Check(body) is { } syntax
                ? Refuse(TypeMetaReader.ErrorPrefix + syntax, default, expected, body)
                : Refuse(exception.Message, kind, expected, body);
        }
        catch (ProtobufFormatException exception)
        {
            return Refuse(exception.Message, kind, expected, body);
        }
        catch (BodyException exception)
        {
            return Refuse(exception.Message, kind, expected, body);
        }
    }

    private KubeObject ReadText(ReadOnlySpan<byte> body, BodyFormat format, GroupVersionKind expected, StrictErrors? strict, ref GroupVersionKind kind)
    {
        var json = format == BodyFormat.Yaml ? YamlReader.ToJson(body, strict) : body;
        var actual = WithDefaults(TypeMetaReader.Read(json), expected);
        kind = actual;
        var info = Find(actual, body);
        var input = new JsonInput(json, strict);
        var decoded = info.ReadJson(ref input);
        input.End();
        return decoded.Kind.Length != 0 && decoded.ApiVersion.Length != 0 ? decoded : decoded with { Kind = actual.Kind, ApiVersion = actual.ApiVersion };
    }

    private KubeObject ReadProto(ReadOnlySpan<byte> body, GroupVersionKind expected, ref GroupVersionKind kind)
    {
        if (body.IsEmpty)
        {
            throw new BodyException("empty data");
        }

        if (body.SequenceEqual(ProtoEnvelope.Magic))
        {
            throw new BodyException("empty body");
        }

        var envelope = ProtoEnvelope.Read(body);
        if (!GroupVersion.TryParse(envelope.ApiVersion, out var groupVersion))
        {
            groupVersion = default;
        }

        var actual = WithDefaults(groupVersion.WithKind(envelope.Kind), expected);
        kind = actual;
        var input = new ProtoInput(envelope.Raw.Span);
        return Find(actual, body).ReadProto(ref input) with { Kind = actual.Kind, ApiVersion = actual.ApiVersion };
    }

    private KindInfo Find(GroupVersionKind kind, ReadOnlySpan<byte> body)
    {
        if (kind.Kind.Length == 0)
        {
            throw new BodyException($"Object 'Kind' is missing in '{System.Text.Encoding.UTF8.GetString(body)}'");
        }

        if (kind.Version.Length == 0)
        {
            throw new BodyException($"Object 'apiVersion' is missing in '{System.Text.Encoding.UTF8.GetString(body)}'");
        }

        return registry.Find(kind) ?? throw new BodyException($"no kind \"{kind.Kind}\" is registered for version \"{kind.GroupVersion}\" in scheme \"{SchemeName}\"");
    }

    /// <summary>One text for each duplicate key of a YAML body.</summary>
    private static List<string> Warnings(StrictErrors strict)
    {
        const string YamlPrefix = "yaml: unmarshal errors:\n";
        var texts = new List<string>();
        foreach (var message in strict.Messages)
        {
            if (message.StartsWith(YamlPrefix, StringComparison.Ordinal))
            {
                texts.AddRange(message[YamlPrefix.Length..].Split('\n', StringSplitOptions.TrimEntries));
            }
            else
            {
                texts.Add(message);
            }
        }

        return texts;
    }

    private static GroupVersionKind WithDefaults(GroupVersionKind actual, GroupVersionKind defaults)
    {
        var kind = actual.Kind.Length == 0 ? defaults.Kind : actual.Kind;
        var (group, version) = (actual.Group, actual.Version);
        if (version.Length == 0 && group.Length == 0)
        {
            group = defaults.Group;
        }

        if (version.Length == 0 && group == defaults.Group)
        {
            version = defaults.Version;
        }

        return new(group, version, kind);
    }

    private static Decoded Refuse(string cause, GroupVersionKind kind, GroupVersionKind expected, ReadOnlySpan<byte> body) => Decoded.Fail(
        StatusErrors.BadRequest(string.IsNullOrEmpty(kind.Kind)
            ? $"the object provided is unrecognized (must be of type {expected.Kind}): {cause} ({Summary(body)})"
            : $"{kind.Kind} in version \"{kind.Version}\" cannot be handled as a {expected.Kind}: {cause}"),
        kind);

    private static string Summary(ReadOnlySpan<byte> body)
    {
        const int Limit = 30;
        if (body.IsEmpty)
        {
            return "<empty>";
        }

        var shown = body[..Math.Min(body.Length, Limit)];
        var text = body[0] == '{' ? System.Text.Encoding.UTF8.GetString(shown) : Convert.ToHexStringLower(shown);
        return body.Length > Limit ? text + " ..." : text;
    }

    private static string PackageOf(GroupVersionKind kind) => kind.Group.Length == 0 ? "core" : kind.Group.Split('.')[0];
}
