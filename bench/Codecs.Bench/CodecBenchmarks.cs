using BenchmarkDotNet.Attributes;

namespace Kubestrel.Codecs.Bench;

[MemoryDiagnoser]
public class CodecBenchmarks
{
    private readonly PodWorkload _work = new();

    [Benchmark]
    public object DecodeJson() => _work.DecodeJson();

    [Benchmark]
    public object EncodeJson() => _work.EncodeJson();

    [Benchmark]
    public object DecodeProto() => _work.DecodeProto();

    [Benchmark]
    public object EncodeProto() => _work.EncodeProto();

    [Benchmark]
    public object MergePatch() => _work.MergePatch();

    [Benchmark]
    public object StrategicPatch() => _work.StrategicPatch();

    [Benchmark]
    public object TrackCreate() => _work.TrackCreate();

    [Benchmark]
    public object TrackUpdate() => _work.TrackUpdate();

    [Benchmark]
    public object Apply() => _work.Apply();
}
