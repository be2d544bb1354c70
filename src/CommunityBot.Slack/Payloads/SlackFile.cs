using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>A file in Slack. While it is being looked into, and once it is deleted, most of it is missing.</summary>
/// <remarks>https://docs.slack.dev/reference/objects/file-object</remarks>
public sealed record SlackFile : FromSlack
{
    public required FileId Id { get; init; }

    /// <summary>As its sender named it.</summary>
    public string? Name { get; init; }

    public string? Mimetype { get; init; }

    /// <summary>Slack's own word for the kind: <c>csv</c>, <c>xlsx</c>.</summary>
    public string? Filetype { get; init; }

    /// <summary><c>hosted</c>, <c>external</c>, <c>snippet</c>, or <c>tombstone</c> for one that was deleted.</summary>
    public string? Mode { get; init; }

    /// <summary>In bytes.</summary>
    public long? Size { get; init; }

    /// <summary>It lies elsewhere than in Slack.</summary>
    public bool? IsExternal { get; init; }

    /// <summary>Where it is fetched from, with the token.</summary>
    [JsonPropertyName("url_private_download")]
    public string? DownloadUrl { get; init; }
}
