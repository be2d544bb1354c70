-- A rule that somebody was reminded of, privately. Which rule it is: a text of the rules, and the rule's place in it.
create table rule_reminders (
    number {identity}, id text not null unique, workspace text not null, community text not null, user_id text not null,
    revision int not null, place int not null, note text, link text,
    given_by text not null, given_at bigint not null, answer text, answered_at bigint, review text);
create index rule_reminders_of_person on rule_reminders (community, user_id, given_at);

-- The third reminder within 90 days, put to the facilitators with those before it.
create table rule_reviews (
    id text not null primary key, workspace text not null, community text not null, user_id text not null,
    status text not null check (status in ('open', 'talking', 'closed', 'over')), made_at bigint not null,
    talked_by text, talked_at bigint, closed_by text, closed_at bigint);
create unique index rule_reviews_one_at_once on rule_reviews (community, user_id) where status in ('open', 'talking');

-- A message that a member reported. The text is what the reporter saw.
create table rule_reports (
    number {identity}, id text not null unique, workspace text not null, community text not null, user_id text not null,
    channel text not null, ts text not null, thread_ts text, text text, words text,
    on_team boolean not null, reported_by text not null, made_at bigint not null,
    status text not null check (status in ('draft', 'open', 'reminded', 'closed')), handled_by text, handled_at bigint);
create index rule_reports_of_community on rule_reports (community, status);

-- The rule of the season: which rule was posted in which quarter.
create table rule_seasons (
    workspace text not null, community text not null, quarter text not null,
    revision int not null, place int not null, chosen_at bigint not null,
    primary key (community, quarter));
