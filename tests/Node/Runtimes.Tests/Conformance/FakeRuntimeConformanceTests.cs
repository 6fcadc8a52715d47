using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Fake;

namespace Kubestrel.Runtimes.Tests.Conformance;

public sealed class FakeRuntimeConformanceTests : RuntimeConformance, IDisposable
{
    private readonly string logFolder;

    public FakeRuntimeConformanceTests()
        : this(Directory.CreateTempSubdirectory("kubestrel-fake-").FullName)
    {
    }

    private FakeRuntimeConformanceTests(string logFolder)
        : base(new Subject(logFolder)) => this.logFolder = logFolder;

    public void Dispose() => Directory.Delete(logFolder, recursive: true);

    private sealed class Subject : IRuntimeUnderTest
    {
        private readonly FakeRuntime runtime = new(TimeProvider.System) { ProgramFor = Program };

        public Subject(string logFolder)
        {
            LogFolder = logFolder;
            runtime.Images.Add(Image);
        }

        public string? Unavailable => null;

        public IRuntime Runtime => runtime;

        public string Image => "kubestrel.local/busybox:1.0";

        public string LogFolder { get; }

        private static FakeProgram Program(ContainerConfig config)
        {
            if (config.Command == TestProgram.ExitsWithThree)
            {
                return new() { ExitCode = 3 };
            }

            if (config.Command == TestProgram.PrintsTwoLines)
            {
                return new() { Output = ["one", "two"], ExitCode = 0 };
            }

            if (config.Command == TestProgram.DoesNotExist)
            {
                return new() { StartError = "exec: \"/no/such/program\": stat /no/such/program: no such file or directory: unknown" };
            }

            return new()
            {
                Output = ["ready"],
                StopDelay = config.Command == TestProgram.IgnoresTerm ? TimeSpan.MaxValue : TimeSpan.Zero,
                Exec = _ => new ExecResult(7, "out\n"u8.ToArray(), "err\n"u8.ToArray()),
            };
        }
    }
}
