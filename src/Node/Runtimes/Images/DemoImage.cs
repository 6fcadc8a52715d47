namespace Kubestrel.Runtimes.Images;

/// <summary>The demo image: busybox with a link for every tool it holds and the few files that name services and users.</summary>
internal static class DemoImage
{
    public static LocalImage Build(byte[] busybox, IEnumerable<string> tools)
    {
        using var layer = new LayerBuilder();
        layer.Folder("bin").Program("bin/busybox", busybox);
        foreach (var tool in tools.Where(t => t != "busybox").Distinct().Order(StringComparer.Ordinal))
        {
            layer.Link("bin/" + tool, "busybox");
        }

        layer.Folder("dev").Folder("etc")
            .Text("etc/group", "root:x:0:\ndaemon:x:1:\nusers:x:100:\nnogroup:x:65534:\n")
            .Text("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n")
            .Text("etc/passwd", "root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1:daemon:/:/bin/false\nnobody:x:65534:65534:nobody:/:/bin/false\n")
            .Folder("home").Folder("proc")
            .Folder("root", (UnixFileMode)0b111_000_000)
            .Link("sbin", "bin")
            .Folder("sys")
            .Folder("tmp", (UnixFileMode)0b1_111_111_111)
            .Folder("usr").Link("usr/bin", "../bin").Link("usr/sbin", "../bin")
            .Folder("var").Folder("var/www");
        return OciImageBuilder.Build([LocalImageNames.Demo, LocalImageNames.DemoLatest], layer.Build(), [], ["sh"]);
    }
}
