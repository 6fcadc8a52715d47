using Kubestrel.Runtimes.Mounts;
using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Tests.Processes;

public sealed class ProcessTests
{
    [Fact]
    public void Stat_NameWithParenthesesAndSpaces_IsRead()
    {
        var stat = ProcStat.Parse("42 (a) b (c) S 7 42 42 0 -1 4194560 1 0 0 0 1 2 0 0 20 0 1 0 98765 1000 10 18446744073709551615");
        Assert.Equal(new ProcStat("a) b (c", 'S', 7, 98765), stat);
    }

    [Fact]
    public void Stat_Garbage_IsNull() => Assert.Null(ProcStat.Parse("42 x"));

    [Fact]
    public void Identity_SavedAndLoaded_IsTheSameProcess()
    {
        var folder = Directory.CreateTempSubdirectory("kubestrel-proc-");
        try
        {
            var path = Path.Combine(folder.FullName, "pid");
            Assert.Null(ProcessIdentity.Load(path));
            var self = ProcessIdentity.Of(Environment.ProcessId)!.Value;
            self.Save(path);
            Assert.Equal(self, ProcessIdentity.Load(path));
            Assert.True(self.IsAlive);
            Assert.False((self with { StartTicks = self.StartTicks + 1 }).IsAlive);
            File.WriteAllText(path, "not a pid\n");
            Assert.Null(ProcessIdentity.Load(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void MountInfo_IsRead()
    {
        var mounts = MountTable.Parse(
            "22 28 0:20 / /proc rw,relatime - proc proc rw\n"
            + "28 1 254:0 / / rw,relatime shared:1 master:2 - ext4 /dev/vda rw\n"
            + "40 28 0:35 / /a\\040b rw - tmpfs tmpfs rw\n"
            + "broken\n");
        Assert.Equal([new(22, "/proc", "proc", false), new(28, "/", "ext4", true), new MountEntry(40, "/a b", "tmpfs", false)], mounts);
    }

    [Theory]
    [InlineData("/proc/1", "/proc")]
    [InlineData("/a b", "/a b")]
    [InlineData("/a bc", "/")]
    public void Mount_HoldingAPath_IsTheLongest(string path, string expected)
    {
        MountEntry[] mounts = [new(1, "/", "ext4", false), new(2, "/proc", "proc", false), new(3, "/a b", "tmpfs", false)];
        Assert.Equal(expected, MountTable.Holding(mounts, path)?.MountPoint);
    }
}
