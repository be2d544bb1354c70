using System.Globalization;

namespace CommunityBot.Slack;

/// <summary>A button's name on the wire, and the type of what it carries. One that was released is never renamed: old messages still bear it.</summary>
public sealed record ButtonId<T>(string Name) where T : IParsable<T>
{
    public Button Button(string text, T carries) => new(Name, text) { Value = Carried.Write(carries) };
}

/// <summary>A menu's name on the wire, and the type of what each of its entries carries, in at most 75 characters.</summary>
public sealed record MenuId<T>(string Name) where T : IParsable<T>
{
    /// <param name="entries">One to five, each as it is read, at most 75 characters, and what it carries.</param>
    public Overflow Menu(params IReadOnlyList<(string Text, T Carries)> entries) =>
        new(Name, [.. entries.Select(entry => new Option(entry.Text, Carried.Write(entry.Carries) ?? throw new ArgumentException($"An entry of {Name} carries nothing.", nameof(entries))))]);
}

/// <summary>A form's name on the wire, and the type of what it carries.</summary>
public sealed record ModalId<T>(string Name) where T : IParsable<T>
{
    public Modal Modal(string title, T carries, params IReadOnlyList<Block> blocks) => new(Name, title, blocks) { PrivateMetadata = Carried.Write(carries) };
}

/// <summary>A shortcut's name on the wire, as in the manifest.</summary>
public sealed record ShortcutId(string Name);

/// <summary>A field's name on the wire: the id of its block and of its element.</summary>
public abstract record Field(string Name)
{
    private protected Input In(string label, InputElement element) => new(Name, label, element with { ActionId = Name });
}

/// <summary>A line or a page of text.</summary>
public sealed record TextField(string Name) : Field(Name)
{
    public Input Input(string label, TextInput element) => In(label, element);
}

/// <summary>One choice among those of a list.</summary>
public sealed record ChoiceField(string Name) : Field(Name)
{
    public Input Input(string label, StaticSelect element) => In(label, element);

    public Input Input(string label, GroupedSelect element) => In(label, element);
    public Input Input(string label, RadioButtons element) => In(label, element);
}

/// <summary>Any choices among those of a list.</summary>
public sealed record ChoicesField(string Name) : Field(Name)
{
    public Input Input(string label, Checkboxes element) => In(label, element);

    public Input Input(string label, MultiStaticSelect element) => In(label, element);
}

/// <summary>One choice among those the bot proposes as the person types.</summary>
public sealed record ExternalField(string Name) : Field(Name)
{
    public Input Input(string label, ExternalSelect element) => In(label, element);
}

/// <summary>Any number of choices among those the bot proposes as the person types.</summary>
public sealed record ExternalChoicesField(string Name) : Field(Name)
{
    public Input Input(string label, MultiExternalSelect element) => In(label, element);
}

/// <summary>Somebody of the workspace.</summary>
public sealed record UserField(string Name) : Field(Name)
{
    public Input Input(string label, UserSelect element) => In(label, element);
}

/// <summary>Any number of people of the workspace.</summary>
public sealed record UsersField(string Name) : Field(Name)
{
    public Input Input(string label, MultiUserSelect element) => In(label, element);
}

/// <summary>A channel of the workspace.</summary>
public sealed record ChannelField(string Name) : Field(Name)
{
    public Input Input(string label, ChannelSelect element) => In(label, element);
}

/// <summary>A time of the day.</summary>
public sealed record TimeField(string Name) : Field(Name)
{
    public Input Input(string label, TimePicker element) => In(label, element);
}

/// <summary>A day.</summary>
public sealed record DateField(string Name) : Field(Name)
{
    public Input Input(string label, DatePicker element) => In(label, element);
}

/// <summary>A day and a time.</summary>
public sealed record MomentField(string Name) : Field(Name)
{
    public Input Input(string label, DateTimePicker element) => In(label, element);
}

internal static class Carried
{
    /// <summary>Null where there is nothing to carry: Slack refuses an empty text.</summary>
    public static string? Write<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    /// <exception cref="UnreadablePressException">An older version of the bot wrote it, or it was cut.</exception>
    public static T Read<T>(string name, string? text) where T : IParsable<T> =>
        T.TryParse(text ?? "", CultureInfo.InvariantCulture, out var value) ? value : throw new UnreadablePressException(name);
}
