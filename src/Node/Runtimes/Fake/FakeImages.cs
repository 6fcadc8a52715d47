using System.Security.Cryptography;
using System.Text;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Runtimes.Fake;

/// <summary>Images of the fake runtime: those on the node, those a registry has, and pulls that fail.</summary>
public sealed class FakeImages
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ImageInfo> present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuntimeError> failures = new(StringComparer.Ordinal);

    /// <summary>Puts an image on the node.</summary>
    public ImageInfo Add(string reference, bool pinned = false, ulong size = 1 << 20)
    {
        var image = new ImageInfo
        {
            Id = DigestOf(reference),
            RepoTags = [reference],
            RepoDigests = [reference.Split(':')[0] + "@" + DigestOf(reference + "@")],
            SizeBytes = size,
            Pinned = pinned,
        };
        lock (gate)
        {
            present[reference] = image;
        }

        return image;
    }

    /// <summary>Pulls of this reference fail until <see cref="Heal"/>; every other pull succeeds.</summary>
    public void FailPull(string reference, RuntimeError error)
    {
        lock (gate)
        {
            failures[reference] = error;
        }
    }

    public void Heal(string reference)
    {
        lock (gate)
        {
            failures.Remove(reference);
        }
    }

    internal IReadOnlyList<ImageInfo> List(string? reference)
    {
        lock (gate)
        {
            return [.. present.Values.Where(i => reference is null || IsNamed(i, reference))];
        }
    }

    internal ImageInfo? Find(string reference)
    {
        lock (gate)
        {
            return present.Values.FirstOrDefault(i => IsNamed(i, reference));
        }
    }

    internal RuntimeResult<string> Pull(string reference)
    {
        lock (gate)
        {
            if (failures.TryGetValue(reference, out var error))
            {
                return error;
            }
        }

        return (Find(reference) ?? Add(reference)).Id;
    }

    internal void Remove(string reference)
    {
        lock (gate)
        {
            foreach (var key in present.Where(p => IsNamed(p.Value, reference)).Select(p => p.Key).ToArray())
            {
                present.Remove(key);
            }
        }
    }

    private static bool IsNamed(ImageInfo image, string reference) =>
        image.Id == reference || image.RepoTags.Contains(reference) || image.RepoDigests.Contains(reference);

    private static string DigestOf(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
