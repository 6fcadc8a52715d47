using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Probes;

/// <summary>Numbers of ports given by number or by the name of a container's port.</summary>
internal static class ContainerPorts
{
    public static int? Resolve(IntOrString port, Container container, out string error)
    {
        error = "";
        var number = port.IsString && !int.TryParse(port.StringValue, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? container.Ports.Find(declared => declared.Name == port.StringValue)?.ContainerPortValue
            : int.Parse(port.ToString(), CultureInfo.InvariantCulture);
        if (number is null)
        {
            error = $"container does not have a port named {GoString.Quote(port.StringValue)}";
            return null;
        }

        if (number is > 0 and < 65536)
        {
            return number;
        }

        error = string.Create(CultureInfo.InvariantCulture, $"invalid port number: {number}");
        return null;
    }
}
