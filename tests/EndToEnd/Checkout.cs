namespace Kubestrel.EndToEnd.Tests;

internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Program => Path.Combine(Root, "kubestrel");

    public static string Example(string name) => Path.Combine(Root, "examples", name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        }

        return folder.FullName;
    }
}
