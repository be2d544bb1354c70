using System.Reflection;
using System.Runtime.CompilerServices;
using CommunityBot.Slack;

namespace CommunityBot.Tests.Slack;

/// <summary>What is true of every public type of the project, so that the next one is like the others.</summary>
public sealed class SlackSurfaceTests
{
    private static readonly Type[] Public = typeof(SlackApi).Assembly.GetExportedTypes();

    private static IEnumerable<MethodInfo> Calls => typeof(SlackApi).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    [Fact]
    public void Every_call_can_be_stopped_by_its_last_argument()
    {
        Assert.NotEmpty(Calls);
        Assert.All(Calls, call => Assert.Equal((typeof(CancellationToken), "stop"), (call.GetParameters()[^1].ParameterType, call.GetParameters()[^1].Name)));
    }

    [Fact]
    public void Every_call_is_asynchronous_and_has_no_suffix() => Assert.All(Calls, call =>
    {
        Assert.True(typeof(Task).IsAssignableFrom(call.ReturnType) || call.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal), call.Name);
        Assert.False(call.Name.EndsWith("Async", StringComparison.Ordinal), call.Name);
    });

    /// <summary>An address is a person's own text, and a cursor means nothing outside its next page.</summary>
    [Fact]
    public void No_call_takes_an_id_as_a_bare_text() =>
        Assert.All(Calls, call => Assert.DoesNotContain(call.GetParameters(), parameter => parameter.ParameterType == typeof(string) && parameter.Name is not ("email" or "cursor")));

    [Fact]
    public void There_is_one_namespace() => Assert.All(Public, type => Assert.Equal("CommunityBot.Slack", type.Namespace));

    [Fact]
    public void Every_class_is_sealed_abstract_or_static() =>
        Assert.All(Public.Where(type => type.IsClass), type => Assert.True(type.IsSealed || type.IsAbstract, type.Name));

    [Fact]
    public void All_that_Slack_sends_keeps_the_fields_we_do_not_read()
    {
        var read =
            from type in Public
            where type.IsSubclassOf(typeof(FromSlack))
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            from part in Parts(property.PropertyType)
            where part.Assembly == type.Assembly && part.IsClass
            select part;
        Assert.All(read, type => Assert.True(type.IsAssignableTo(typeof(FromSlack)), type.Name));

        static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];
    }

    [Fact]
    public void Nothing_can_be_changed_once_it_is_made()
    {
        var changeable =
            from type in Public
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            where property.Name != nameof(FromSlack.Extra) // the serializer fills it after the fact
            select $"{type.Name}.{property.Name}";
        Assert.Equal([], changeable);
    }

    [Fact]
    public void No_secret_is_shown_where_a_record_is_logged()
    {
        Assert.DoesNotContain("xoxb-secret", new SlackConnection("xoxb-secret", new Uri("https://slack.example.org/api/")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("signing-secret", new HttpReceiverOptions { SigningSecret = "signing-secret" }.ToString(), StringComparison.Ordinal);
    }
}
