using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace CommunityBot.Features.Meetings;

/// <summary>What one may answer to being asked for a meeting, besides scheduling it.</summary>
public enum PromptChoice
{
    /// <summary>Somebody else is asked.</summary>
    HandOver,

    /// <summary>There is none that month.</summary>
    Skip,
}

/// <summary>An entry of the menu beside what is asked. As text, <c>skip:infra-services/2026-12</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChosenOfPrompt(PromptChoice Choice, MeetingSlot Slot) : IParsable<ChosenOfPrompt>
{
    public static ChosenOfPrompt Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var chosen) ? chosen : throw new FormatException("Not an answer to what was asked.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ChosenOfPrompt result)
    {
        result = default;
        if (s?.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon) || !MeetingSlot.TryParse(s[(colon + 1)..], provider, out var slot)) return false;
        PromptChoice? choice = s[..colon] switch { "hand_over" => PromptChoice.HandOver, "skip" => PromptChoice.Skip, _ => null };
        if (choice is not { } read) return false;
        result = new(read, slot);
        return true;
    }

    public override string ToString() => $"{(Choice == PromptChoice.HandOver ? "hand_over" : "skip")}:{Slot}";
}
