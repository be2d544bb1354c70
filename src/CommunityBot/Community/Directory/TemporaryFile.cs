namespace CommunityBot.Community;

/// <summary>Where a directory passes through on its way: on disk, readable by nobody else and, where the system allows it, already without a name, so that not even a crash leaves one behind.</summary>
internal static class TemporaryFile
{
    /// <summary>Empty, to be written and read back; gone when it is disposed of.</summary>
    public static FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 64 * 1024, Options = FileOptions.Asynchronous };
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
        {
            options.Options |= FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
