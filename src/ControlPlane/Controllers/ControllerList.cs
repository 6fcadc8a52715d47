using System.Reflection;
using Kubestrel.Controllers.Framework;

namespace Kubestrel.Controllers;

/// <summary>Finds the controllers of this assembly: every IController with a constructor that takes a context.</summary>
internal static class ControllerList
{
    public static IReadOnlyList<IController> Create(ControllerContext context) =>
    [
        .. typeof(ControllerList).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IController)) && type is { IsClass: true, IsAbstract: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IController)Make(type, context)),
    ];

    private static object Make(Type type, ControllerContext context) =>
        Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public, null, [context], null)
        ?? throw new InvalidOperationException($"{type.Name} has no constructor that takes a {nameof(ControllerContext)}.");
}
