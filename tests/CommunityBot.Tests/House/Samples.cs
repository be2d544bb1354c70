using System.Collections;
using System.Reflection;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Tests.House;

/// <summary>Invented arguments for any text's method: each plural, each value of an enum, each yes and no.</summary>
internal static class Samples
{
    /// <summary>The only word that is data: what differs between languages is looked for outside it.</summary>
    public const string Word = "Ana";

    private const int MostCombinations = 64;

    /// <summary>Lists of arguments that together show every value of every parameter; every combination where they are few.</summary>
    public static IReadOnlyList<object?[]> ArgumentsOf(IReadOnlyList<ParameterInfo> parameters)
    {
        var nullability = new NullabilityInfoContext();
        var each = parameters.Select(parameter => Of(parameter.ParameterType, nullability.Create(parameter).WriteState is NullabilityState.Nullable)).ToArray();
        return Combined(each);
    }

    private static object?[][] Combined(IReadOnlyList<object?>[] each)
    {
        if (each.Aggregate(1L, (product, values) => product * values.Count) <= MostCombinations)
            return each.Aggregate<IReadOnlyList<object?>, object?[][]>([[]], (rows, values) => [.. rows.SelectMany(row => values.Select(value => (object?[])[.. row, value]))]);
        return [.. Enumerable.Range(0, each.Max(values => values.Count)).Select(i => each.Select(values => values[i % values.Count]).ToArray())];
    }

    private static object?[] Of(Type type, bool nullable = false)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return [null, .. Of(underlying)];
        if (nullable && !type.IsValueType) return [null, .. Of(type)];
        if (type == typeof(string)) return [Word];
        if (type == typeof(int)) return [0, 1, 2, 1234];
        if (type == typeof(long)) return [0L, 1L, 2L, 1234L];
        if (type == typeof(bool)) return [false, true];
        if (type.IsEnum) return [.. Enum.GetValues(type).Cast<object?>()];
        if (type == typeof(DateTimeOffset)) return [new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero)];
        if (type == typeof(TimeSpan)) return [TimeSpan.FromMinutes(1), TimeSpan.FromHours(5), TimeSpan.FromDays(3)];
        if (type == typeof(LocalDate)) return [new LocalDate(2026, 11, 21), new LocalDate(2026, 12, 1)];
        if (type == typeof(Mrkdwn)) return [Mrkdwn.Escaped(Word)];
        if (type == typeof(Uri)) return [new Uri("https://exemple.org/")];
        if (ItemOf(type) is { } item) return ListsOf(item);
        if (type is { IsInterface: false, IsAbstract: false }) return Made(type);
        throw new NotSupportedException($"A text takes a {type}: teach {nameof(Samples)} to make one.");
    }

    private static Type? ItemOf(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var item] ? item
        : null;

    private static object?[] ListsOf(Type item)
    {
        var values = Of(item);
        return [.. new[] { values.Take(1), values.Take(2), values.Concat(values).Take(3) }.Select(some =>
        {
            var items = some.ToArray();
            var array = Array.CreateInstance(item, items.Length);
            for (var i = 0; i < items.Length; i++) array.SetValue(items[i], i);
            return array;
        })];
    }

    /// <summary>A record: by its constructor, then the properties that can be set.</summary>
    private static object?[] Made(Type type)
    {
        var constructors = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).ToArray();
        var made = constructors.Length == 0
            ? [Activator.CreateInstance(type)]
            : ArgumentsOf(constructors[0].GetParameters()).Select(object? (arguments) => constructors[0].Invoke(arguments)).ToArray();
        if (constructors is [] || constructors[0].GetParameters().Length > 0) return made;

        var settable = type.GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0).ToArray();
        var nullability = new NullabilityInfoContext();
        return [.. Combined([.. settable.Select(property => Of(property.PropertyType, nullability.Create(property).WriteState is NullabilityState.Nullable))]).Select(values =>
        {
            var one = Activator.CreateInstance(type);
            for (var i = 0; i < settable.Length; i++) settable[i].SetValue(one, values[i]);
            return one;
        })];
    }
}
