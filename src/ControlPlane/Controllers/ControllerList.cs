using System.Reflection;
using Kubestrel.Controllers.Framework;

namespace Kubestrel.Controllers;

/// <summary>Finds the controllers of this assembly: every IController with a constructor that takes a context and an account it acts as.</summary>
internal static class ControllerList
{
    /// <summary>The controllers' classes with their service accounts, in a fixed order.</summary>
    public static IReadOnlyList<(Type Type, string Account)> All { get; } =
    [
        .. typeof(ControllerList).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IController)) && type is { IsClass: true, IsAbstract: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (type, AccountOf(type))),
    ];

    /// <param name="contextOf">The context of a service account.</param>
    public static IReadOnlyList<IController> Create(Func<string, ControllerContext> contextOf) =>
        [.. All.Select(entry => (IController)Make(entry.Type, contextOf(entry.Account)))];

    private static object Make(Type type, ControllerContext context) =>
        Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public, null, [context], null)
        ?? throw new InvalidOperationException($"{type.Name} has no constructor that takes a {nameof(ControllerContext)}.");

    private static string AccountOf(Type type) =>
        type.GetCustomAttribute<ActsAsAttribute>()?.Account ?? throw new InvalidOperationException($"{type.Name} does not say which service account it acts as.");
}
