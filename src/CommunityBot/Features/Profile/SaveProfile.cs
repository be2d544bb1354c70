using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Buddies;
using CommunityBot.Slack;

namespace CommunityBot.Features.Profile;

/// <summary>Keeps what a member says of themselves, and has a new job or company told to those who lead their communities.</summary>
public sealed class SaveProfile(Acted acted, Outbox outbox, People people, BuddiesFeature buddies, ShowChange show, TimeProvider clock)
{
    public async Task<Answer> Save(Submission<string> form, CancellationToken stop)
    {
        // Whoever changes company may have changed address: the directory is asked about the one Slack shows today.
        await people.ReadAgain(form.User, stop);
        return await acted.Once(form.DeliveryKey, tx => Record(tx, form), stop);
    }

    private async Task<Answer> Record(Tx tx, Submission<string> form)
    {
        if (await tx.FindCommunity(form.Carried) is not { } community) return Gone(await tx.LanguageOf(form.User));
        await tx.Hold(community.Id);
        var language = await tx.LanguageOf(form.User, community);
        var t = ProfileTexts.All.In(language);
        if (await tx.FindProfile(community.Id, form.User) is not { } before) return Gone(language);

        var (job, company, topics) = (OneLine(form[ProfileFeature.Job]), OneLine(form[ProfileFeature.Company]), form[ProfileFeature.Topics]?.Trim() ?? "");
        if (IsTooLong(job, before.Job, Member.LineAtMost)) return Answer.Error(ProfileFeature.Job, t.TooLong(Member.LineAtMost));
        if (IsTooLong(company, before.Company, Member.LineAtMost)) return Answer.Error(ProfileFeature.Company, t.TooLong(Member.LineAtMost));
        if (IsTooLong(topics, before.Topics, MemberProfile.TopicsAtMost)) return Answer.Error(ProfileFeature.Topics, t.TooLong(MemberProfile.TopicsAtMost));
        var engagement = Enum.TryParse<Engagement>(form[ProfileFeature.Engagement], ignoreCase: true, out var chosen) ? chosen : before.Engagement;
        var isBuddy = form[ProfileFeature.Buddy].Count > 0;
        await tx.SaveProfile(community.Id, form.User, new(job, company, engagement, topics, isBuddy));
        if (before.IsBuddy && !isBuddy) await buddies.Withdraw(tx, community, form.User);

        var now = clock.GetUtcNow();
        var change = new ProfileChange(Guid.CreateVersion7(now), form.User, before.Job, job, before.Company, company, now);
        if (change.IsTold)
        {
            await tx.AddChange(community.Workspace, change);
            await show.To(tx, change);
        }
        outbox.RefreshHomes(tx, [form.User]);
        var saved = change.IsTold ? t.SavedAndTold : t.Saved;
        return ProfileViews.Instead(language, isBuddy && !before.IsBuddy ? Mrkdwn.Join("\n", [saved, t.BuddyNext]) : saved);
    }

    private static Answer Gone(Language language) => ProfileViews.Instead(language, ProfileTexts.All.In(language).NoMember);

    /// <summary>What was kept as long as this may stay: it is not for whoever changes something else to shorten it.</summary>
    private static bool IsTooLong(string typed, string before, int atMost) => typed.Length > atMost && typed != before;

    private static string OneLine(string? typed) => PlainText.OneLine(typed ?? "");
}
