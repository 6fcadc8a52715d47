using System.Globalization;

namespace Kubestrel.Proxy.Metrics;

/// <summary>A Prometheus histogram with fixed upper bounds.</summary>
internal sealed class Histogram(double[] bounds)
{
    private readonly long[] _counts = new long[bounds.Length + 1];
    private readonly Lock _gate = new();
    private double _sum;

    /// <summary>start, start*factor, ...: upstream's exponential buckets.</summary>
    public static double[] Exponential(double start, double factor, int count) =>
        [.. Enumerable.Range(0, count).Select(i => start * Math.Pow(factor, i))];

    public void Observe(double value)
    {
        var index = Array.FindIndex(bounds, b => value <= b);
        lock (_gate)
        {
            _counts[index < 0 ? bounds.Length : index]++;
            _sum += value;
        }
    }

    public void Write(TextWriter writer, string name)
    {
        lock (_gate)
        {
            long total = 0;
            for (var i = 0; i < bounds.Length; i++)
            {
                total += _counts[i];
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"{bounds[i]}\"}} {total}\n"));
            }

            total += _counts[^1];
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"+Inf\"}} {total}\n{name}_sum {_sum}\n{name}_count {total}\n"));
        }
    }
}
