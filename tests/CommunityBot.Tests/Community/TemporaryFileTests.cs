using System.Text;
using CommunityBot.Community;

namespace CommunityBot.Tests.Community;

/// <summary>Where a directory passes through.</summary>
public sealed class TemporaryFileTests
{
    [Fact]
    public async Task Nobody_else_reads_it_and_no_crash_leaves_it_behind()
    {
        await using var file = TemporaryFile.Open();
        await file.WriteAsync("ana@exemple.org"u8.ToArray(), TestContext.Current.CancellationToken);
        file.Position = 0;
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        Assert.Equal("ana@exemple.org", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.SafeFileHandle));
        Assert.False(File.Exists(file.Name));
    }
}
