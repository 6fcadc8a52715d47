using System.Diagnostics;

namespace Kubestrel.Codecs.Bench;

/// <summary>Times each operation after a second of warming up and prints microseconds and allocated bytes: enough to see a regression in a minute.</summary>
internal static class QuickRun
{
    public static void Print()
    {
        var work = new PodWorkload();
        Console.WriteLine($"pod of {work.JsonSize} bytes");
        Measure("decode-json-pod", work.DecodeJson);
        Measure("encode-json-pod", work.EncodeJson);
        Measure("decode-proto-pod", work.DecodeProto);
        Measure("encode-proto-pod", work.EncodeProto);
        Measure("merge-patch-pod", work.MergePatch);
        Measure("strategic-patch-pod", work.StrategicPatch);
        Measure("track-create-pod", work.TrackCreate);
        Measure("track-update-pod", work.TrackUpdate);
        Measure("track-nothing-pod", work.TrackNothing);
        Measure("apply-pod", work.Apply);
    }

    private static void Measure(string name, Func<object> run)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1000;)
        {
            GC.KeepAlive(run());
        }

        const int Runs = 10_000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Runs; i++)
        {
            GC.KeepAlive(run());
        }

        var elapsed = watch.Elapsed.TotalMicroseconds / Runs;
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Runs;
        Console.WriteLine($"{name,-20} {elapsed,8:0.00} us {bytes,8} B");
    }
}
