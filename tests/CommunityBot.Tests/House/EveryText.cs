using System.Collections;
using System.Globalization;
using System.Reflection;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Tests.House;

/// <summary>One text in both languages, called with the same arguments.</summary>
public sealed record TextPair(string Member, string French, string English);

/// <summary>Every text of the product: each member of each <see cref="Texts{T}"/> of the assembly, called with invented arguments. A new feature's are found by themselves.</summary>
internal static class EveryText
{
    public static IReadOnlyList<TextPair> All { get; } = [.. Found().SelectMany(Pairs)];

    private static IEnumerable<object> Found() => typeof(Texts<>).Assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Texts<>))
        .Select(field => field.GetValue(null)!)
        .Distinct();

    private static IEnumerable<TextPair> Pairs(object texts)
    {
        var words = texts.GetType().GetGenericArguments()[0];
        var french = texts.GetType().GetProperty(nameof(Texts<>.French))!.GetValue(texts)!;
        var english = texts.GetType().GetProperty(nameof(Texts<>.English))!.GetValue(texts)!;
        return Members(words).SelectMany(member => Samples.ArgumentsOf(member.GetParameters()).SelectMany(arguments =>
        {
            var name = $"{words.Name}.{member.Name.Replace("get_", "", StringComparison.Ordinal)}({string.Join(", ", arguments.Select(Shown))})";
            var (said, saidToo) = (Said(member.Invoke(french, arguments)).ToArray(), Said(member.Invoke(english, arguments)).ToArray());
            Assert.True(said.Length == saidToo.Length, $"{name} says {said.Length} things in French and {saidToo.Length} in English");
            return said.Zip(saidToo, (one, other) => new TextPair(name, one, other));
        }));
    }

    /// <summary>Everything of an interface; the properties of a record.</summary>
    private static IEnumerable<MethodInfo> Members(Type words) => words.IsInterface
        ? words.GetInterfaces().Append(words).SelectMany(type => type.GetMethods()).Where(method => !method.IsStatic)
        : words.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.GetMethod!);

    private static IEnumerable<string> Said(object? value) => value switch
    {
        null => [],
        string text => [text],
        Mrkdwn text => [text.ToString()],
        IEnumerable many => many.Cast<object?>().SelectMany(Said),
        { } one when one.GetType().Assembly == typeof(Mrkdwn).Assembly || one.GetType().Assembly == typeof(Texts<>).Assembly || one.GetType().FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal) =>
            one.GetType().IsEnum ? [] : Parts(one).SelectMany(Said),
        _ => [],
    };

    private static IEnumerable<object?> Parts(object one) => one.GetType().FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)
        ? one.GetType().GetFields().Select(field => field.GetValue(one))
        : one.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(one));

    private static string Shown(object? argument) => argument switch
    {
        null => "null",
        string text => text,
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Shown))}]",
        _ => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "",
    };
}
