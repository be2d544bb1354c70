using CommunityBot.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Data;

public sealed class PreparingConnectionTests
{
    [Fact]
    public async Task A_statement_is_prepared_once_for_all_who_run_it_one_after_the_other()
    {
        await using var connection = Opened();
        var first = connection.Take("select 1");
        connection.GiveBack(first);
        Assert.Same(first, connection.Take("select 1"));
        Assert.NotSame(first, connection.Take("select 1"));
    }

    [Fact]
    public async Task Each_run_has_its_own_parameters()
    {
        await using var connection = Opened();
        foreach (var value in new int?[] { 1, null, 3 }) Assert.Equal(value, await connection.QuerySingleAsync<int?>("select @value", new { value }));
        Assert.Equal([2, 5], await connection.QueryAsync<int>("select value from json_each('[1, 2, 5]') where value in @some order by value", new { some = new[] { 2, 5 } }));
        Assert.Equal([1], await connection.QueryAsync<int>("select value from json_each('[1, 2, 5]') where value in @some order by value", new { some = new[] { 1 } }));
    }

    [Fact]
    public async Task A_command_that_is_given_another_text_runs_that()
    {
        await using var connection = Opened();
        await connection.ExecuteAsync("create table one (id integer); insert into one values (1), (2), (3)");
        await connection.ExecuteAsync("delete from one where id in @some", new[] { new { some = new[] { 1 } }, new { some = new[] { 2, 3 } } });
        Assert.Equal(0, await connection.QuerySingleAsync<int>("select count(*) from one"));
    }

    [Fact]
    public async Task What_failed_is_prepared_again_and_holds_nothing_up()
    {
        await using var connection = Opened();
        await connection.ExecuteAsync("create table one (id integer primary key)");
        const string add = "insert into one (id) values (@id)";
        await connection.ExecuteAsync(add, new { id = 1 });
        await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync(add, new { id = 1 }));
        await connection.ExecuteAsync(add, new { id = 2 });
        await connection.ExecuteAsync("drop table one");
    }

    [Fact]
    public async Task A_table_that_has_changed_is_read_as_it_is_now()
    {
        await using var connection = Opened();
        await connection.ExecuteAsync("create table one (id integer); insert into one values (1)");
        Assert.Single((IDictionary<string, object>)await connection.QuerySingleAsync("select * from one"));
        await connection.ExecuteAsync("alter table one add column name text");
        Assert.Equal(2, ((IDictionary<string, object>)await connection.QuerySingleAsync("select * from one")).Count);
    }

    [Fact]
    public async Task Texts_without_end_are_not_all_kept()
    {
        await using var connection = Opened();
        var first = connection.Take("select 0");
        connection.GiveBack(first);
        for (var other = 1; other <= 500; other++) Assert.Equal(other, await connection.QuerySingleAsync<int>($"select {other}"));
        Assert.NotSame(first, connection.Take("select 0"));
    }

    private static PreparingConnection Opened()
    {
        var connection = new PreparingConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
