using System.Text;

namespace Kubestrel.ApiServer.Serving;

/// <summary>What /version says: the level of upstream whose API is served.</summary>
internal static class VersionInfo
{
    public const string GitVersion = "v1.32.13+kubestrel";

    public static byte[] Document { get; } = Encoding.UTF8.GetBytes(
        $$"""
        {
          "major": "1",
          "minor": "32",
          "gitVersion": "{{GitVersion}}",
          "gitCommit": "",
          "gitTreeState": "clean",
          "buildDate": "1970-01-01T00:00:00Z",
          "goVersion": "",
          "compiler": "dotnet",
          "platform": "linux/amd64"
        }
        """);
}
