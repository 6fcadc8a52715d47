using Kubestrel.ApiServer.Authentication;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Tests.Authentication;

/// <summary>Objects in memory, as the watch cache shows them.</summary>
internal sealed class FakeObjects : IObjectReader
{
    private readonly Dictionary<(Type, string, string), MetaObject> _objects = [];

    public FakeObjects(params ReadOnlySpan<MetaObject> objects)
    {
        foreach (var obj in objects)
        {
            Set(obj);
        }
    }

    public void Set(MetaObject obj) => _objects[(obj.GetType(), obj.Metadata.Namespace, obj.Metadata.Name)] = obj;

    public void Remove(MetaObject obj) => _objects.Remove((obj.GetType(), obj.Metadata.Namespace, obj.Metadata.Name));

    public T? Get<T>(string @namespace, string name)
        where T : MetaObject => (T?)_objects.GetValueOrDefault((typeof(T), @namespace, name));

    public IEnumerable<T> List<T>(string @namespace)
        where T : MetaObject => _objects.Values.OfType<T>().Where(obj => @namespace.Length == 0 || obj.Metadata.Namespace == @namespace);
}
