using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Tests.Admission;

internal static class Writes
{
    public static readonly UserInfo Jane = new("jane", "system:authenticated");

    public static AdmissionRequest Create(string group, string resource, KubeObject obj, UserInfo? user = null, string subresource = "", string @namespace = "web", string name = "") =>
        new()
        {
            Operation = AdmissionOperation.Create, ApiGroup = group, Resource = resource, Subresource = subresource, Object = obj, User = user ?? Jane,
            Namespace = @namespace, Name = name,
        };

    public static AdmissionRequest Update(string group, string resource, MetaObject obj, MetaObject old, UserInfo? user = null, string subresource = "") => new()
    {
        Operation = AdmissionOperation.Update, ApiGroup = group, Resource = resource, Subresource = subresource, Object = obj, OldObject = old, User = user ?? Jane,
        Namespace = old.Metadata.Namespace, Name = old.Metadata.Name,
    };

    public static AdmissionRequest Delete(string group, string resource, MetaObject old, UserInfo? user = null) => new()
    {
        Operation = AdmissionOperation.Delete, ApiGroup = group, Resource = resource, OldObject = old, User = user ?? Jane,
        Namespace = old.Metadata.Namespace, Name = old.Metadata.Name,
    };
}
