using Kubestrel.Processes;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Packages;
using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Tests.Packages;

public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kubestrel-pkg-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void EmptyMachine_EverythingIsMissing()
    {
        var options = new ContainerdOptions { SandboxImage = "x", ProgramFolders = [folder], CniPluginFolders = [folder] };
        var missing = NodePackages.FindMissing(options);
        Assert.Equal(
            ["containerd", "runc", "containernetworking-plugins", "iptables", "nftables", "iproute2", "conntrack"], missing.Where(m => m != "busybox-static"));
        File.WriteAllText(Path.Combine(folder, "nft"), "");
        Assert.DoesNotContain("nftables", NodePackages.FindMissing(options));
    }

    [Fact]
    public void Refusal_NamesThemInOneLine() =>
        Assert.Equal(
            "missing Debian packages: runc nftables (install with: apt-get install --no-install-recommends runc nftables)",
            NodePackages.RefusalFor(["runc", "nftables"]));

    [Fact]
    public async Task Install_PolicyFileIsThereDuringAndGoneAfter()
    {
        var policy = Path.Combine(folder, "policy-rc.d");
        var apt = new Apt(_ =>
        {
            Assert.True(File.Exists(policy));
            return new(0, "", "");
        });
        Assert.Null(await new PackageInstaller(apt, policy).InstallAsync(["runc"], default));
        Assert.False(File.Exists(policy));
        Assert.Equal("runc", Assert.Single(apt.Runs)[^1]);
    }

    [Fact]
    public async Task Install_ListsAreOld_UpdatesAndTriesAgain()
    {
        var first = true;
        var apt = new Apt(arguments =>
        {
            var fails = arguments.Contains("install") && first;
            first &= !arguments.Contains("install");
            return fails ? new(100, "", "E: Unable to locate package runc\n") : new(0, "", "");
        });
        Assert.Null(await new PackageInstaller(apt, Path.Combine(folder, "policy-rc.d")).InstallAsync(["runc"], default));
        Assert.Equal(["install", "update", "install"], apt.Runs.Select(r => r.First(a => a is "install" or "update")));
    }

    [Fact]
    public async Task Install_Fails_SaysWhyInOneLine()
    {
        var apt = new Apt(_ => new(100, "", "W: something\nE: Unable to locate package runc\n"));
        var error = await new PackageInstaller(apt, Path.Combine(folder, "policy-rc.d")).InstallAsync(["runc"], default);
        Assert.Equal("cannot install runc: E: Unable to locate package runc", error);
    }

    [Fact]
    public async Task Install_ForeignPolicyFile_IsKept()
    {
        var policy = Path.Combine(folder, "policy-rc.d");
        await File.WriteAllTextAsync(policy, "mine");
        Assert.Null(await new PackageInstaller(new Apt(_ => new(0, "", "")), policy).InstallAsync(["runc"], default));
        Assert.Equal("mine", await File.ReadAllTextAsync(policy));
    }

    private sealed class Apt(Func<IReadOnlyList<string>, CommandResult> answer) : ICommandRunner
    {
        public List<IReadOnlyList<string>> Runs { get; } = [];

        public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken)
        {
            Assert.Equal("apt-get", command.Program);
            Assert.Equal("noninteractive", command.Environment["DEBIAN_FRONTEND"]);
            Runs.Add(command.Arguments);
            return Task.FromResult(answer(command.Arguments));
        }
    }
}
