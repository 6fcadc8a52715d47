using System.Globalization;
using System.Text;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Controllers.Framework;

/// <summary>Compares and hashes pod templates.</summary>
internal static class PodTemplates
{
    public const string HashLabel = "pod-template-hash";

    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";

    /// <summary>Whether both make the same pods; the hash label does not count, nor whether a list is empty or absent.</summary>
    public static bool AreEqual(PodTemplateSpec left, PodTemplateSpec right)
    {
        left = WithoutHash(left);
        right = WithoutHash(right);
        return left == right || Json(left).AsSpan().SequenceEqual(Json(right));
    }

    public static PodTemplateSpec WithoutHash(PodTemplateSpec template) =>
        template.Metadata.Labels.ContainsKey(HashLabel)
            ? template with { Metadata = template.Metadata with { Labels = template.Metadata.Labels.Without(HashLabel) } }
            : template;

    /// <summary>
    /// A hash in upstream's form: FNV-1a of 32 bits, in decimal, written with 27 letters and digits that make no words.
    /// Upstream hashes Go's printed form of the template; here it is the template's JSON, which any build of any program yields alike,
    /// so the values differ from upstream's but have the same shape and use.
    /// </summary>
    /// <param name="collisions">status.collisionCount: changes the hash when it is set.</param>
    public static string Hash(PodTemplateSpec template, int? collisions)
    {
        const uint prime = 16777619;
        var hash = 2166136261u;
        foreach (var value in Json(template))
        {
            hash = (hash ^ value) * prime;
        }

        if (collisions is { } count)
        {
            for (var shift = 0; shift < 32; shift += 8)
            {
                hash = (hash ^ (byte)(count >> shift)) * prime;
            }
        }

        return SafeEncode(hash.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Each character by its code modulo 27 as a letter or digit that makes no words.</summary>
    public static string SafeEncode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            encoded.Append(Alphabet[character % Alphabet.Length]);
        }

        return encoded.ToString();
    }

    private static byte[] Json(PodTemplateSpec template)
    {
        using var output = new JsonOutput();
        template.WriteJson(output);
        return output.ToArray();
    }
}
