using System.Globalization;
using System.Text;

namespace Kubestrel.Controllers.Jobs.Indexes;

/// <summary>
/// A set of completion indexes as ordered intervals that neither overlap nor touch; the text form is status.completedIndexes ("1,3-5,7").
/// Jobs have up to 10^9 indexes of which few intervals are finished, so size and time go with the intervals.
/// </summary>
internal sealed class IndexSet
{
    private readonly List<(int First, int Last)> _intervals;

    private IndexSet(List<(int First, int Last)> intervals) => _intervals = intervals;

    public static IndexSet Empty { get; } = new([]);

    public IReadOnlyList<(int First, int Last)> Intervals => _intervals;

    public bool IsEmpty => _intervals.Count == 0;

    public int Count => _intervals.Sum(static interval => interval.Last - interval.First + 1);

    /// <summary>Reads the text form; entries that are no numbers are left out, and indexes from <paramref name="completions"/> on are cut off.</summary>
    public static IndexSet Parse(string? text, int completions)
    {
        var intervals = new List<(int, int)>();
        foreach (var entry in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = entry.Split('-');
            if (!int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            {
                continue;
            }

            if (first >= completions)
            {
                break;
            }

            var last = first;
            if (ends.Length == 1 || int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out last))
            {
                intervals.Add((first, Math.Min(last, completions - 1)));
            }
        }

        return Merged(intervals);
    }

    public static IndexSet Of(IEnumerable<int> indexes) => Merged([.. indexes.Order().Select(static index => (index, index))]);

    public IndexSet With(IEnumerable<int> indexes) => Union(Of(indexes));

    public IndexSet Union(IndexSet other) =>
        other.IsEmpty ? this : Merged([.. _intervals.Concat(other._intervals).OrderBy(static interval => interval.First)]);

    public bool Contains(int index)
    {
        var low = 0;
        var high = _intervals.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_intervals[middle].Last >= index)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low < _intervals.Count && _intervals[low].First <= index;
    }

    /// <summary>The number of indexes in both.</summary>
    public int Overlap(IndexSet other) => _intervals.Sum(mine => other._intervals.Sum(
        theirs => Math.Max(0, Math.Min(mine.Last, theirs.Last) - Math.Max(mine.First, theirs.First) + 1)));

    /// <summary>The lowest indexes below <paramref name="completions"/> that are not in the set.</summary>
    public List<int> FirstMissing(int count, int completions)
    {
        var missing = new List<int>();
        var candidate = 0;
        foreach (var (first, last) in _intervals.Append((completions, completions)))
        {
            for (; candidate < first && candidate < completions && missing.Count < count; candidate++)
            {
                missing.Add(candidate);
            }

            candidate = Math.Max(candidate, last + 1);
        }

        return missing;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (first, last) in _intervals)
        {
            text.Append(text.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{first}");
            if (last > first)
            {
                text.Append(last == first + 1 ? ',' : '-').Append(CultureInfo.InvariantCulture, $"{last}");
            }
        }

        return text.ToString();
    }

    private static IndexSet Merged(List<(int First, int Last)> ordered)
    {
        var merged = new List<(int First, int Last)>(ordered.Count);
        foreach (var (first, last) in ordered)
        {
            if (merged.Count == 0 || first > merged[^1].Last + 1)
            {
                merged.Add((first, last));
            }
            else if (last > merged[^1].Last)
            {
                merged[^1] = (merged[^1].First, last);
            }
        }

        return new(merged);
    }
}
