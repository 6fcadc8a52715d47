using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authentication;

/// <summary>
/// What security decisions read: current objects by their storage type, from the watch cache, without I/O. Whatever a client has seen
/// acknowledged is seen here.
/// </summary>
public interface IObjectReader
{
    /// <summary>Null when there is no such object; <paramref name="namespace"/> is "" for objects of the cluster.</summary>
    T? Get<T>(string @namespace, string name)
        where T : MetaObject;

    /// <summary>All objects of a namespace, or of every namespace for "".</summary>
    IEnumerable<T> List<T>(string @namespace)
        where T : MetaObject;
}
