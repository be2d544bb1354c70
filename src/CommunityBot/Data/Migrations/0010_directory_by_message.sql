-- Ids of the files sent with a message, with commas between them.
alter table inbox add column files text;

-- A file sent to the bot in a private conversation, to become the directory. Read beside everything else, and again from the beginning after a crash.
create table directory_files (
    number {identity}, id text not null unique, workspace text not null, user_id text not null, file_id text not null,
    -- waiting: to be read, or being read; askingbad, askingloss: the person's turn; done, kept, refused, superseded: over.
    status text not null,
    skip_bad boolean not null default false,
    -- What the person agreed to: so many adherents gone or no longer eligible, compared with that version of the directory.
    agreed_losses int, agreed_over bigint,
    -- Counts and the first bad lines (JSON); the sentence of a refusal, in the person's language.
    figures text, words text, superseded_by text,
    received_at bigint not null, due_at bigint not null, ended_at bigint,
    -- In hand, on the machine's clock; attempts counts the times it was taken in hand: the fence. Failures: those in a row of which nothing good was heard.
    leased_until_at bigint, attempts int not null default 0, failures int not null default 0,
    -- How many times Slack was still looking into it.
    scans int not null default 0);
create index directory_files_waiting on directory_files (number) where status = 'waiting';
create index directory_files_age on directory_files (received_at);

-- The directory changed: the members of this community are to be looked at again.
create table membership_reviews (
    workspace text not null, community text not null primary key, asked_at bigint not null,
    -- Later than asked where Slack did not answer about the members, so many times in a row.
    due_at bigint not null, failures int not null default 0);

-- One message to the facilitators about members who are no longer eligible; page by page where they are many.
create table membership_lists (
    id text primary key, workspace text not null, community text not null, made_at bigint not null, pages int not null, shown int not null default 1);

-- A member who is no longer eligible, and what the facilitators did about it. Why is not kept: it is read from the directory when it is shown.
create table membership_lapses (
    id text primary key, workspace text not null, community text not null, user_id text not null,
    list text not null, page int not null, place int not null,
    -- open, reminded, left: it still holds; eligible, gone, excluded, relisted: over.
    status text not null,
    acted_by text, acted_at bigint, reminded_by text, reminded_at bigint,
    -- Slack's code where it refused the removal from the channel, and from the facilitators'.
    removal_error text, facilitation_error text);
create unique index membership_lapses_one on membership_lapses (community, user_id) where status in ('open', 'reminded', 'left');
create index membership_lapses_list on membership_lapses (list, page, place);
