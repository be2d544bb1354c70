using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The files that people and the bot have sent (docs.slack.dev/reference/objects/file-object).</summary>
internal sealed class FileStore(Workspace workspace)
{
    private readonly Lock _gate = new();
    private readonly List<StoredFile> _files = [];

    internal StoredFile Add(Person owner, string name, byte[] content) => Add(new StoredFile(workspace.Ids.Next('F'), owner, name, content, workspace.Now));

    internal StoredFile Add(StoredFile file)
    {
        lock (_gate)
            _files.Add(file);
        return file;
    }

    /// <summary>Deleted ones too.</summary>
    internal StoredFile? Find(string? id)
    {
        lock (_gate)
            return _files.Find(f => f.Id == id);
    }

    /// <summary>Their own, those shared where they are, and those given in a form, which stand in no conversation; of a deleted one, that it was there.</summary>
    internal bool IsSeenBy(Person person, StoredFile file)
    {
        lock (workspace.Gate)
            return file.Owner == person || file.Shares.Count == 0 || file.Shares.Exists(s => s.Channel.Has(person));
    }

    internal IReadOnlyList<KeptFile> Keep()
    {
        lock (_gate)
            return [.. _files.Select(f => new KeptFile(f.Id, f.Owner.Id, f.Name, f.Title, f.Content, f.Created, f.IsDeleted, [.. f.Shares.Select(s => new KeptShare(s.Channel.Id, s.Ts))]))];
    }

    internal void Restore(IReadOnlyList<KeptFile> kept)
    {
        lock (_gate)
        {
            foreach (var one in kept)
            {
                var file = new StoredFile(one.Id, workspace.As(one.Owner), one.Name, one.Content, one.Created) { Title = one.Title };
                if (one.IsDeleted)
                    file.Delete();
                file.Shares.AddRange(one.Shares.Select(s => (workspace.Channel(s.Channel), s.Ts)));
                _files.Add(file);
            }
        }
    }

    /// <summary>As in a message: small texts as snippets with their first lines, all else as hosted.</summary>
    internal JsonObject ToJson(StoredFile file)
    {
        var folder = new Uri(workspace.Address, $"{FileDownloads.Root}{workspace.Options.TeamId}-{file.Id}/");
        var permalink = $"{workspace.Options.TeamUrl}files/{file.Owner.Id}/{file.Id}/{file.NameInUrl}";
        var isText = file.Type.IsText;
        var json = new JsonObject
        {
            ["id"] = file.Id,
            ["created"] = file.Created.ToUnixTimeSeconds(),
            ["timestamp"] = file.Created.ToUnixTimeSeconds(),
            ["name"] = file.Name,
            ["title"] = file.Title,
            ["mimetype"] = file.Type.Mime,
            ["filetype"] = file.Type.Name,
            ["pretty_type"] = file.Type.Pretty,
            ["user"] = file.Owner.Id,
            ["user_team"] = file.Owner.TeamId,
            ["editable"] = isText,
            ["size"] = file.Size,
            ["mode"] = isText ? "snippet" : "hosted",
            ["is_external"] = false,
            ["external_type"] = "",
            ["is_public"] = false,
            ["public_url_shared"] = false,
            ["display_as_bot"] = false,
            ["username"] = "",
            ["url_private"] = new Uri(folder, file.NameInUrl).ToString(),
            ["url_private_download"] = new Uri(folder, "download/" + file.NameInUrl).ToString(),
            ["permalink"] = permalink,
            ["permalink_public"] = $"https://slack-files.com/{workspace.Options.TeamId}-{file.Id}-0000000000",
            ["has_rich_preview"] = false,
            ["file_access"] = "visible",
        };
        if (isText)
            AddPreview(json, file, permalink);
        if (workspace.FilesAreScanned)
        {
            // Slack gives neither address nor type until it has looked into a file (slackapi/bolt-js#2115).
            foreach (var name in new[] { "mimetype", "url_private", "url_private_download" })
                json.Remove(name);
        }
        return json;
    }

    private static void AddPreview(JsonObject json, StoredFile file, string permalink)
    {
        const int Shown = 5;
        json["edit_link"] = permalink + "/edit";
        json["preview"] = file.Preview(Shown, out var isCut);
        json["lines"] = file.Lines;
        json["lines_more"] = Math.Max(0, file.Lines - Shown);
        json["preview_is_truncated"] = isCut;
    }
}

/// <summary>A file.</summary>
internal sealed class StoredFile(string id, Person owner, string name, byte[] content, DateTimeOffset created)
{
    // Not published: a few lines as people write them.
    private const int LongestPreview = 1_000;

    internal string Id { get; } = id;
    internal Person Owner { get; } = owner;
    internal string Name { get; } = name;

    /// <summary>What is shown of it: its name, unless an app gave it another.</summary>
    internal string Title { get; init; } = name;

    /// <summary>Empty once it is deleted.</summary>
    internal byte[] Content { get; private set; } = content;

    internal int Size { get; } = content.Length;

    /// <summary>Of a text.</summary>
    internal int Lines { get; } = content.AsSpan().Count((byte)'\n') + 1;

    internal DateTimeOffset Created { get; } = created;
    internal FileType Type { get; } = FileType.Of(name);

    /// <summary>In lower case, with <c>_</c> for what an address does not take.</summary>
    internal string NameInUrl { get; } =
        string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));

    internal bool IsDeleted { get; private set; }

    /// <summary>The messages it stands in. Under the workspace's lock.</summary>
    internal List<(Channel Channel, string Ts)> Shares { get; } = [];

    internal void Delete()
    {
        IsDeleted = true;
        Content = [];
    }

    /// <summary>How a text begins.</summary>
    internal string Preview(int lines, out bool isCut)
    {
        var begins = Encoding.UTF8.GetString(Content.AsSpan(0, Math.Min(Content.Length, 4 * LongestPreview)));
        var shown = string.Join('\n', begins.Split('\n').Take(lines));
        isCut = Lines > lines || shown.Length > LongestPreview;
        return shown.Length <= LongestPreview ? shown : shown[..(char.IsHighSurrogate(shown[LongestPreview - 1]) ? LongestPreview - 1 : LongestPreview)];
    }
}

/// <summary>What Slack makes of the end of a file's name.</summary>
internal sealed record FileType(string Mime, string Name, string Pretty, bool IsText = false)
{
    private static readonly Dictionary<string, FileType> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = new("text/csv", "csv", "CSV", IsText: true),
        [".txt"] = new("text/plain", "text", "Plain Text", IsText: true),
        [".json"] = new("text/plain", "json", "JSON", IsText: true),
        [".xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "Excel Spreadsheet"),
        [".xls"] = new("application/vnd.ms-excel", "xls", "Excel Spreadsheet"),
        [".ods"] = new("application/vnd.oasis.opendocument.spreadsheet", "ods", "OpenDocument Spreadsheet"),
        [".pdf"] = new("application/pdf", "pdf", "PDF"),
        [".png"] = new("image/png", "png", "PNG"),
        [".jpg"] = new("image/jpeg", "jpg", "JPEG"),
        [".zip"] = new("application/zip", "zip", "Zip"),
    };

    private static readonly FileType Other = new("application/octet-stream", "binary", "Binary");

    internal static FileType Of(string name) => Known.GetValueOrDefault(Path.GetExtension(name), Other);
}
