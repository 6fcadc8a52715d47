using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Kubestrel.Proxy.Tests.Support;

/// <summary>A network namespace that exists as long as this object. Sockets made inside keep working from any thread.</summary>
internal sealed class NetNamespace : IDisposable
{
    private const int CloneNewNet = 0x40000000;

    private NetNamespace(string name) => Name = name;

    public string Name { get; }

    public string[] Prefix => ["ip", "netns", "exec", Name];

    /// <summary>Null, or why tests with namespaces cannot run here.</summary>
    public static string? Missing { get; } = FindMissing();

    public static NetNamespace Create(string role)
    {
        var name = $"kst-{role}-{Guid.NewGuid().ToString("n")[..8]}";
        Shell("ip", "netns", "add", name);
        var made = new NetNamespace(name);
        Shell([.. made.Prefix, "ip", "link", "set", "lo", "up"]);
        return made;
    }

    public void Ip(string arguments) => Shell([.. Prefix, "ip", .. arguments.Split(' ')]);

    public void Sysctl(string path, string value) => Shell([.. Prefix, "sh", "-c", $"echo {value} > /proc/sys/{path}"]);

    public string Run(params string[] command) => Shell([.. Prefix, .. command]);

    /// <summary>Runs on a thread of its own that is inside the namespace; for making sockets.</summary>
    public T Inside<T>(Func<T> make)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                using var handle = File.OpenHandle($"/run/netns/{Name}");
                if (setns((int)handle.DangerousGetHandle(), CloneNewNet) != 0)
                {
                    throw new InvalidOperationException($"setns: errno {Marshal.GetLastPInvokeError()}");
                }

                result = make();
            }
            catch (Exception e)
            {
                failure = e;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException($"in namespace {Name}", failure);
    }

    public Socket Tcp() => Inside(() => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));

    public Socket Udp(int port = 0, string address = "0.0.0.0") => Inside(() =>
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(address), port));
        return socket;
    });

    public void Dispose() => Shell("ip", "netns", "delete", Name);

    [DllImport("libc", SetLastError = true)]
    private static extern int setns(int fd, int type);

    private static string Shell(params string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)}: {error.Result}");
    }

    private static string? FindMissing()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return "needs root on Linux";
        }

        foreach (var program in (string[])["ip", "nft", "conntrack"])
        {
            if (!((string[])["/usr/sbin/", "/sbin/", "/usr/bin/", "/bin/"]).Any(d => File.Exists(d + program)))
            {
                return $"needs the program {program}";
            }
        }

        try
        {
            using var probe = Create("probe");
            probe.Run("nft", "add", "table", "ip", "probe");
            return null;
        }
        catch (InvalidOperationException e)
        {
            return $"network namespaces with nftables are not available: {e.Message}";
        }
    }
}
