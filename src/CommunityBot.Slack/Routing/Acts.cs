namespace CommunityBot.Slack;

/// <summary>A button was pressed, or an entry of a menu.</summary>
/// <param name="Carried">What the button or the entry carries.</param>
public sealed record Press<T>(T Carried, BlockActions Payload) where T : IParsable<T>
{
    public UserId User => Payload.User;

    /// <exception cref="InvalidOperationException">Pressed in a modal, which has no channel; nor has it a <see cref="MessageTs"/>.</exception>
    public ChannelId Channel => Payload.Channel ?? throw new InvalidOperationException("Pressed in a view: there is no channel.");

    public Ts MessageTs => Payload.Container?.MessageTs ?? throw new InvalidOperationException("Pressed in a view: there is no message.");

    /// <summary>Pressed in what nobody else sees: an answer may take its place.</summary>
    public bool IsAlone => Payload.Container?.IsEphemeral is true || Payload.InNotice is not null;

    public TriggerId Trigger => Payload.Trigger ?? throw new InvalidOperationException("Slack gave no trigger.");
    public Uri? ResponseUrl => Payload.ResponseUrl;
    public string? DeliveryKey => Payload.DeliveryKey;
}

/// <summary>A choice was made in a form that is still open.</summary>
/// <param name="Carried">What the form carries.</param>
public sealed record Choosing<T>(T Carried, BlockActions Payload) where T : IParsable<T>
{
    public UserId User => Payload.User;

    public View View => Payload.View ?? throw new InvalidOperationException("Chosen outside a form.");

    /// <summary>The value chosen.</summary>
    public string? Chosen => Payload.Actions[0].SelectedOption?.Value;

    /// <summary>What the field holds at this moment, not escaped; null when it is empty.</summary>
    public string? this[TextField field] => View.State?.Of(field)?.Value;

    /// <summary>Whether the form has that field now.</summary>
    public bool Has(TextField field) => View.State?.Of(field) is not null;
}

/// <summary>A form was sent.</summary>
/// <param name="Carried">What the form carries.</param>
public sealed record Submission<T>(T Carried, ViewSubmission Payload) where T : IParsable<T>
{
    public UserId User => Payload.User;
    public View View => Payload.View;
    public string? DeliveryKey => Payload.DeliveryKey;

    /// <summary>What was typed, not escaped; null when nothing was.</summary>
    public string? this[TextField field] => Value(field)?.Value;

    public string? this[ChoiceField field] => Value(field)?.SelectedOption?.Value;

    public string? this[ExternalField field] => Value(field)?.SelectedOption?.Value;

    public IReadOnlyList<string> this[ChoicesField field] => [.. Value(field)?.SelectedOptions?.Select(option => option.Value) ?? []];

    public IReadOnlyList<string> this[ExternalChoicesField field] => [.. Value(field)?.SelectedOptions?.Select(option => option.Value) ?? []];

    public UserId? this[UserField field] => Value(field)?.SelectedUser;

    public IReadOnlyList<UserId> this[UsersField field] => Value(field)?.SelectedUsers ?? [];

    public DateOnly? this[DateField field] => Value(field)?.SelectedDate;

    public TimeOnly? this[TimeField field] => Value(field)?.SelectedTime;

    public ChannelId? this[ChannelField field] => Value(field)?.SelectedConversation;

    public DateTimeOffset? this[MomentField field] => Value(field)?.SelectedDateTime is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Whether the form had that field when it was sent.</summary>
    public bool Has(TextField field) => Value(field) is not null;

    private StateValue? Value(Field field) => View.State?.Of(field);
}

/// <summary>Somebody types in an <see cref="ExternalSelect"/>, and waits for choices: Slack gives three seconds.</summary>
public sealed record Suggestion(BlockSuggestion Payload)
{
    public UserId User => Payload.User;

    /// <summary>The text typed so far.</summary>
    public string Value => Payload.Value;

    public View? View => Payload.View;
    public string? PrivateMetadata => Payload.View?.PrivateMetadata;
}
