using System.Buffers.Binary;
using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>
/// The files of one store's folder: who owns them, whether they are ours, and making them. A new database is made complete under another
/// name and then renamed, so that a file of the right name always has our header, and a check of the header never needs SQLite.
/// </summary>
internal sealed class DatabaseFiles(string directory)
{
    private const int HeaderSize = 100;

    public string Database { get; } = Path.Combine(directory, "state.db");

    public string WriteAheadLog => Database + "-wal";

    private string LockFile => Path.Combine(directory, "state.lock");

    private string Draft => Path.Combine(directory, "state.db.new");

    /// <summary>Makes the folder and takes the lock that keeps a second process out; the kernel drops it when this process dies.</summary>
    public StoreFailure? TakeLock(out FileStream? held)
    {
        held = null;
        try
        {
            DataFolder.Create(directory, DataFolder.Sync);
            held = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (UnauthorizedAccessException exception)
        {
            return Unwritable(exception);
        }
        catch (IOException exception)
        {
            return File.Exists(LockFile) && IsSharingViolation(exception)
                ? new StoreFailure(StoreFailureKind.InUse, $"the data in \"{directory}\" is in use by another process")
                : Unwritable(exception);
        }
    }

    /// <summary>Looks at what is there without opening it as a database. <paramref name="exists"/> is false when one is to be made.</summary>
    public StoreFailure? Inspect(out bool exists)
    {
        exists = File.Exists(Database);
        if (!exists)
        {
            return File.Exists(WriteAheadLog)
                ? SqliteFailures.Damaged(Database, "it is missing beside its write-ahead log")
                : null;
        }

        Span<byte> header = stackalloc byte[HeaderSize];
        int length;
        try
        {
            using var file = new FileStream(Database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            length = file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unwritable(exception);
        }

        if (length < HeaderSize)
        {
            return SqliteFailures.Damaged(Database, "the file is cut off");
        }

        if (!header.StartsWith("SQLite format 3\0"u8))
        {
            return SqliteFailures.Damaged(Database, "the file is not a database");
        }

        if (BinaryPrimitives.ReadUInt32BigEndian(header[68..]) != DatabaseFormat.ApplicationId)
        {
            return new StoreFailure(StoreFailureKind.Foreign, $"\"{Database}\" is the database of another program; it was left as it is");
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        return version == DatabaseFormat.Version ? null : new StoreFailure(
            StoreFailureKind.Foreign,
            $"\"{Database}\" has format {version}, and this version of kubestrel reads format {DatabaseFormat.Version}; it was left as it is");
    }

    /// <summary>Makes an empty database. Throws <see cref="RevisionLogException"/>.</summary>
    public void Create()
    {
        foreach (var leftover in new[] { Draft, Draft + "-journal" })
        {
            File.Delete(leftover);
        }

        using (var draft = SqliteConnection.Open(Draft, mayCreate: true))
        {
            foreach (var statement in DatabaseFormat.Creation)
            {
                draft.Execute(statement);
            }
        }

        MakePrivate(Draft);
        File.Move(Draft, Database);
        DataFolder.Sync(directory);
    }

    public long Size() => Length(Database) + Length(WriteAheadLog);

    /// <summary>As the folder, the owner's alone. SQLite gives its log the database's mode.</summary>
    private static void MakePrivate(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static long Length(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }

    // .NET reports flock's EWOULDBLOCK (11) as the error of a shared file.
    private static bool IsSharingViolation(IOException exception) => exception.HResult is 11 or unchecked((int)0x80070020);

    private StoreFailure Unwritable(Exception exception) =>
        new(StoreFailureKind.Unwritable, $"the folder \"{directory}\" cannot be written ({exception.Message})");
}
