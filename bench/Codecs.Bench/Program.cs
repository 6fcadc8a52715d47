using BenchmarkDotNet.Running;
using Kubestrel.Codecs.Bench;

if (args is ["--quick"])
{
    QuickRun.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(CodecBenchmarks).Assembly).Run(args);
}
