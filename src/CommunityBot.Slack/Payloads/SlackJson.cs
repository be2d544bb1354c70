using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>Slack's JSON: snake_case, nothing written for what is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SlackPayload))]
[JsonSerializable(typeof(SlashCommand)), JsonSerializable(typeof(SslCheck)), JsonSerializable(typeof(BlockActions)), JsonSerializable(typeof(BlockSuggestion))]
[JsonSerializable(typeof(ViewSubmission)), JsonSerializable(typeof(ViewClosed)), JsonSerializable(typeof(GlobalShortcut)), JsonSerializable(typeof(MessageShortcut))]
[JsonSerializable(typeof(EventCallback)), JsonSerializable(typeof(UrlVerification)), JsonSerializable(typeof(AppRateLimited))]
[JsonSerializable(typeof(MessageEvent)), JsonSerializable(typeof(MessageEvent.OldForm)), JsonSerializable(typeof(MemberJoinedChannel)), JsonSerializable(typeof(ChannelArchive)), JsonSerializable(typeof(ChannelUnarchive)), JsonSerializable(typeof(AppHomeOpened)), JsonSerializable(typeof(MemberLeftChannel)), JsonSerializable(typeof(TeamJoin)), JsonSerializable(typeof(UserChange)), JsonSerializable(typeof(ReactionEvent))]
[JsonSerializable(typeof(Message)), JsonSerializable(typeof(Modal)), JsonSerializable(typeof(HomeView)), JsonSerializable(typeof(Block)), JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Header)), JsonSerializable(typeof(Section)), JsonSerializable(typeof(Context)), JsonSerializable(typeof(Divider)), JsonSerializable(typeof(Actions)), JsonSerializable(typeof(Input))]
[JsonSerializable(typeof(Button)), JsonSerializable(typeof(Overflow)), JsonSerializable(typeof(TextInput)), JsonSerializable(typeof(StaticSelect)), JsonSerializable(typeof(GroupedSelect)), JsonSerializable(typeof(ExternalSelect)), JsonSerializable(typeof(MultiExternalSelect)), JsonSerializable(typeof(UserSelect)), JsonSerializable(typeof(MultiUserSelect)), JsonSerializable(typeof(DatePicker)), JsonSerializable(typeof(TimePicker)), JsonSerializable(typeof(ChannelSelect)), JsonSerializable(typeof(MultiStaticSelect)), JsonSerializable(typeof(DateTimePicker)), JsonSerializable(typeof(RadioButtons)), JsonSerializable(typeof(Checkboxes))]
[JsonSerializable(typeof(SlackAnswer)), JsonSerializable(typeof(IDictionary<string, JsonElement>)), JsonSerializable(typeof(AuthTest)), JsonSerializable(typeof(AppTest)), JsonSerializable(typeof(BotInfo)), JsonSerializable(typeof(SocketAddress)), JsonSerializable(typeof(Sent)), JsonSerializable(typeof(Channel)), JsonSerializable(typeof(User)), JsonSerializable(typeof(SlackFile)), JsonSerializable(typeof(UploadPlace)), JsonSerializable(typeof(OutgoingFile)), JsonSerializable(typeof(IReadOnlyList<User>)), JsonSerializable(typeof(IReadOnlyList<UserId>)), JsonSerializable(typeof(IReadOnlyList<HistoryMessage>))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    /// <summary>The default encoder writes é as \u00E9: valid, longer, and unreadable where it is kept. Made on first use, when the generated half is ready.</summary>
    public static SlackJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Text(JsonNode json) => json.ToJsonString(Wire.Options);
}
