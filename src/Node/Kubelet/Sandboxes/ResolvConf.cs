using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Sandboxes;

/// <summary>Reads resolv.conf.</summary>
internal static class ResolvConf
{
    public static DnsSettings Parse(string text)
    {
        var servers = new List<string>();
        var searches = new List<string>();
        var options = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            switch (fields.FirstOrDefault())
            {
                case "nameserver" when fields.Length > 1:
                    servers.Add(fields[1]);
                    break;
                case "search":
                    searches = [.. fields.Skip(1).Where(domain => domain != ".").Select(domain => domain.EndsWith('.') ? domain[..^1] : domain)];
                    break;
                case "options":
                    foreach (var option in fields.Skip(1))
                    {
                        options.RemoveAll(known => NameOf(known) == NameOf(option));
                        options.Add(option);
                    }

                    break;
            }
        }

        return new DnsSettings { Servers = servers, Searches = searches, Options = options };
    }

    private static string NameOf(string option) => option.Split(':')[0];
}
