using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static partial class OffersTexts
{
    private sealed class En : IOffersTexts
    {
        public string VolunteerTitle => "I volunteer";
        public Mrkdwn VolunteerIntro(string role, string what, string community) => $"*{role}*, in the *{community}* community\n{what}";
        public Mrkdwn ItTakes(string time) => $":hourglass_flowing_sand: {time}";
        public string VolunteerWordsLabel => "A word to go with it?";
        public string VolunteerWordsHint => "What attracts you, what you are good at, when you are free… Pilots and animators read it.";
        public string VolunteerSend => "I volunteer";
        public Mrkdwn OnlyMembers(string community) => $"This role is open to members of the *{community}* community: `/rejoindre` (or `/community join`) is the way to become one.";
        public Mrkdwn TakenSince(string role, Mrkdwn holders) => $"The role *{role}* is no longer vacant: it is with {holders}. Thank you for thinking of it!";
        public Mrkdwn AlreadyOffered(string role) => $"Your offer for the role *{role}* has arrived: the answer will come in a private message.";
        public Mrkdwn YoursNow(string role) => $":sparkles: As you may give roles, *{role}* is yours from now on. Thank you!";
        public Mrkdwn Offered(string role, Mrkdwn readers) => $":raised_hands: Thank you! Your offer for the role *{role}* is with {readers}. The answer will come in a private message.";
        public string TooLong(int most) => $"{most} characters at most.";

        public Mrkdwn VolunteerOffers(UserId user, string role, string community) => $":raised_hand: {user} volunteers for the role *{role}* in the *{community}* community.";
        public Mrkdwn TheyDecide(Mrkdwn who) => $"The answer is for {who} to give.";
        public string Entrust => "Entrust it";
        public string DeclineButton => "Thank and decline…";
        public Mrkdwn Standing(OfferStatus status, UserId by, UserId user, string role, SlackDate at) => status switch
        {
            OfferStatus.Taken when by == user => $":white_check_mark: {user} accepted the role *{role}* on {at}.",
            OfferStatus.Taken => $":white_check_mark: {by} entrusted {user} with the role *{role}* on {at}.",
            OfferStatus.Declined when by == user => $"{user} answered on {at} that the role *{role}* is not possible for them.",
            OfferStatus.Declined => $"{by} thanked {user} and declined the offer on {at}.",
            OfferStatus.Over => $"There has been nothing to answer since {at}.",
            _ => $"{user}’s offer for the role *{role}* is still waiting for an answer.",
        };
        public Mrkdwn NotYours(UserId user) => $"This question is for {user}.";
        public Mrkdwn NoLongerMember(UserId user) => $"{user} is no longer in the community: a functional role is for a member.";

        public string DeclineTitle => "Thank and decline";
        public Mrkdwn DeclineIntro(UserId user, string role) => $"{user} will get your words in a private message. The role *{role}* stays open.";
        public string DeclineLabel => "Your message";
        public string DeclineHint => "Read and adapt these words: they are sent as they are.";
        public string DeclineSend => "Send";
        public string DeclineNote(string firstName, string role) => $"""
            {(firstName.Length == 0 ? "Hello" : $"Hello {firstName}")},

            Thank you very much for offering to take the role “{role}”. We have chosen to arrange things otherwise for now, and your energy is precious: let us talk about what you would enjoy doing in the community.
            """;
        public string SayIt(int most) => $"A few words are needed here, {most} characters at most.";
        public Mrkdwn Declined(UserId by, string role, string community) => $"You volunteered for the role *{role}* in the *{community}* community. This is what {by} writes to you:";

        public string HandOverTitle => "Hand over";
        public Mrkdwn HandOverIntro(string role, string community) => $"*{role}*, in the *{community}* community. Whoever you choose is asked in a private message; the role changes hands when they accept.";
        public string SuccessorLabel => "Whom do you ask?";
        public string SuccessorPlaceholder => "Choose somebody";
        public string SuccessorHint => "A member of the community.";
        public string HandOverWordsLabel => "A word for this person?";
        public string HandOverSend => "Ask";
        public string SayWho => "Choose whom to ask.";
        public string HoldsItAlready(string name) => $"{name} holds this role already.";
        public string AskedAlready(string name) => $"{name} has been asked already: let us wait for the answer.";
        public Mrkdwn Asked(UserId user, string role) => $":white_check_mark: {user} is asked to take the role *{role}*. You will have the answer in a private message.";
        public Mrkdwn HandOverAsked(UserId by, string role, string community, string? until) => until is null
            ? $":wave: {by} asks whether you would take over the role *{role}* in the *{community}* community."
            : (Mrkdwn)$":wave: {by} asks whether you would take over the role *{role}* in the *{community}* community, until {until}.";
        public string Accept => "I accept";
        public string Pass => "No, thank you";
        public Mrkdwn HandedOver(UserId to, string role, string community) => $":sparkles: {to} takes over the role *{role}* in the *{community}* community. Thank you for all you brought to it!";
        public Mrkdwn Passed(UserId user, string role, string community) => $"{user} cannot take the role *{role}* in the *{community}* community. You can ask somebody else.";

        public string KeepTitle => "Keep this role";
        public Mrkdwn KeepIntro(string role, string community, UserId holder) => $"*{role}*, in the *{community}* community, held by {holder}.";
        public string KeepHint => "Without a date, the role has no planned end any more.";
        public string KeepSend => "Save";
        public Mrkdwn Kept(string role, string? until) => until is null ? $":white_check_mark: It is noted: the role *{role}* has no planned end any more." : (Mrkdwn)$":white_check_mark: It is noted: the role *{role}* goes on until {until}.";
        public Mrkdwn NoLongerHeld(string role) => $"The role *{role}* has changed since: there is nothing left to do here. `/community who` shows who does what.";
    }
}
