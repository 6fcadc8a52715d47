using System.Text;
using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Certificates.V1alpha1;

internal sealed class ClusterTrustBundleStrategy : ResourceStrategy<ClusterTrustBundle>
{
    private const int MaxSize = 1024 * 1024;
    private const string Omitted = "<value omitted>";

    public override bool HasGeneration => false;

    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("SignerName", "The signer whose certificates these roots are for.")];

    public override IReadOnlyList<string> SelectableFields { get; } = ["spec.signerName"];

    /// <summary>What a name must be depends on the signer: <see cref="ValidateCreate"/> looks.</summary>
    public override IEnumerable<string> NameErrors(string name) => Names.PathSegment(name);

    protected override void ValidateCreate(ClusterTrustBundle obj, FieldErrors errors)
    {
        Named(obj, errors);
        Bundle(obj.Spec.TrustBundle, FieldPath.Of("spec", "trustBundle"), errors);
    }

    protected override void ValidateChange(ClusterTrustBundle obj, ClusterTrustBundle old, FieldErrors errors)
    {
        Named(obj, errors);
        if (obj.Spec.TrustBundle != old.Spec.TrustBundle)
        {
            Bundle(obj.Spec.TrustBundle, FieldPath.Of("spec", "trustBundle"), errors);
        }

        errors.Immutable(FieldPath.Of("spec", "signerName"), obj.Spec.SignerName, old.Spec.SignerName);
    }

    protected override IReadOnlyList<object?> CellsOf(ClusterTrustBundle obj, DateTimeOffset now) => [CellText.OrNone(obj.Spec.SignerName)];

    protected override string? FieldOf(ClusterTrustBundle obj, string field) => field == "spec.signerName" ? obj.Spec.SignerName : null;

    private static void Named(ClusterTrustBundle bundle, FieldErrors errors)
    {
        var (name, signer) = (bundle.Metadata.Name, bundle.Spec.SignerName);
        if (name.Length > 0)
        {
            errors.Each(FieldPath.Of("metadata", "name"), name, TrustBundleValidation.NameErrors(name, signer));
        }

        if (signer.Length > 0)
        {
            TrustBundleValidation.Signer(signer, FieldPath.Of("spec", "signerName"), errors);
        }
    }

    private static void Bundle(string text, FieldPath path, FieldErrors errors)
    {
        if (Encoding.UTF8.GetByteCount(text) > MaxSize)
        {
            errors.TooLong(path, MaxSize);
            return;
        }

        var (before, seen) = (errors.Count, new SortedDictionary<int, (string Bytes, List<int> Entries)>());
        foreach (var (i, block) in PemBlock.Read(Encoding.UTF8.GetBytes(text)).Index())
        {
            if (Problem(block) is { } problem)
            {
                errors.Invalid(path, Omitted, $"entry {i} {problem}");
                continue;
            }

            var bytes = Convert.ToBase64String(block.Bytes);
            var known = seen.Values.FirstOrDefault(entry => entry.Bytes == bytes).Entries;
            if (known is null)
            {
                seen.Add(i, (bytes, [i]));
            }
            else
            {
                known.Add(i);
            }
        }

        if (errors.Count > before)
        {
            return;
        }

        if (seen.Count == 0)
        {
            errors.Invalid(path, Omitted, "at least one trust anchor must be provided");
        }

        foreach (var (_, entries) in seen.Values.Where(entry => entry.Entries.Count > 1))
        {
            errors.Invalid(path, Omitted, $"duplicate trust anchor (indices [{string.Join(' ', entries)}])");
        }
    }

    private static string? Problem(PemBlock block)
    {
        if (block.Type != "CERTIFICATE")
        {
            return $"has bad block type: {block.Type}";
        }

        if (block.HasHeaders)
        {
            return "has PEM block headers";
        }

        var (parsed, authority) = CertificateContent.Authority(block.Bytes);
        return !parsed ? "does not parse as X.509" : !authority ? "does not have the CA bit set" : null;
    }
}
