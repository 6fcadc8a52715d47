using System.Globalization;
using System.Text.RegularExpressions;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubestrel.Codecs.Yaml;

/// <summary>What a YAML 1.1 scalar stands for, by upstream's rules (yes, on and 0777 included; timestamps stay text).</summary>
internal static partial class YamlScalars
{
    private const string Prefix = "tag:yaml.org,2002:";

    public static TreeScalar Resolve(Scalar scalar)
    {
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        if (tag == Prefix + "binary")
        {
            return FromBase64(scalar.Value);
        }

        if (tag is "!" || tag == Prefix + "str" || (tag.Length == 0 && scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any)))
        {
            return TreeScalar.Of(scalar.Value);
        }

        // A tag of one's own leaves the text as it is.
        if (tag.Length > 0 && !tag.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return TreeScalar.Of(scalar.Value);
        }

        var resolved = ResolvePlain(scalar.Value);
        var wanted = tag.StartsWith(Prefix, StringComparison.Ordinal) ? tag[Prefix.Length..] : "";
        var fits = wanted switch
        {
            "int" => resolved.Kind == TreeKind.Number && !resolved.Text.AsSpan().ContainsAny('.', 'e'),
            "float" => resolved.Kind == TreeKind.Number,
            "bool" => resolved.Kind == TreeKind.Bool,
            "null" => resolved.Kind == TreeKind.Null,
            _ => true,
        };
        return fits ? resolved : throw new JsonFormatException($"yaml: cannot decode !!{NameOf(resolved)} `{scalar.Value}` as a !!{wanted}");
    }

    /// <summary>Resolves an unquoted scalar.</summary>
    public static TreeScalar ResolvePlain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return TreeScalar.Null;
            case "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                return TreeScalar.True;
            case "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                return TreeScalar.False;
            case ".nan" or ".NaN" or ".NAN":
                throw new JsonFormatException("json: unsupported value: NaN");
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                throw new JsonFormatException("json: unsupported value: +Inf");
            case "-.inf" or "-.Inf" or "-.INF":
                throw new JsonFormatException("json: unsupported value: -Inf");
        }

        if (text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.') || Date().IsMatch(text))
        {
            return TreeScalar.Of(text);
        }

        var plain = text[0] == '.' ? text : text.Replace("_", "", StringComparison.Ordinal);
        return Integer(plain) ?? Float(plain) ?? TreeScalar.Of(text);
    }

    /// <summary>Whether a text written without quotes would be read as something else.</summary>
    public static bool NeedsQuotes(string text) =>
        text is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF"
        || Date().IsMatch(text) || Base60().IsMatch(text) || ResolvePlain(text).Kind != TreeKind.String;

    private static TreeScalar? Integer(string text)
    {
        var negative = text[0] == '-';
        var digits = text[0] is '-' or '+' ? text.AsSpan(1) : text;
        var radix = 10;
        if (digits.Length > 1 && digits[0] == '0')
        {
            radix = digits[1] switch { 'x' or 'X' => 16, 'b' or 'B' => 2, _ => 8 };
            digits = digits[(digits[1] is 'x' or 'X' or 'b' or 'B' or 'o' or 'O' ? 2 : 1)..];
        }

        if (digits.IsEmpty)
        {
            return null;
        }

        UInt128 value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? System.Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
            {
                return null;
            }

            value = (value * (UInt128)radix) + (UInt128)digit;
            if (value > ulong.MaxValue)
            {
                return null;
            }
        }

        if (negative && value > (UInt128)long.MaxValue + 1)
        {
            return null;
        }

        var shown = value.ToString(CultureInfo.InvariantCulture);
        return TreeScalar.Number(negative && value != 0 ? "-" + shown : shown);
    }

    private static TreeScalar? Float(string text)
    {
        if (!FloatShape().IsMatch(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value))
        {
            return null;
        }

        using var output = new JsonOutput();
        output.Value(value);
        return TreeScalar.Number(System.Text.Encoding.ASCII.GetString(output.Written));
    }

    private static TreeScalar FromBase64(string text)
    {
        try
        {
            return TreeScalar.Of(System.Text.Encoding.UTF8.GetString(System.Convert.FromBase64String(text)));
        }
        catch (FormatException)
        {
            throw new JsonFormatException("yaml: !!binary value contains invalid base64 data");
        }
    }

    private static string NameOf(TreeScalar scalar) => scalar.Kind switch
    {
        TreeKind.Null => "null",
        TreeKind.Bool => "bool",
        TreeKind.Number => scalar.Text.AsSpan().ContainsAny('.', 'e') ? "float" : "int",
        _ => "str",
    };

    [GeneratedRegex(@"^[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])([Tt]([01]?[0-9]|2[0-3]):[0-5]?[0-9]:[0-5]?[0-9]([.,][0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})| ([01]?[0-9]|2[0-3]):[0-5]?[0-9]:[0-5]?[0-9]([.,][0-9]+)?)?\z")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex FloatShape();

    [GeneratedRegex(@"^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\z")]
    private static partial Regex Base60();
}
