-- Who takes the notes of a meeting, where somebody said so; otherwise whoever scheduled it.
create table meeting_note_takers (
    meeting text primary key, workspace text not null, community text not null, user_id text not null, given_by text not null, given_at bigint not null);

-- What was noted of a meeting, on the template, or where it is to be read.
create table meeting_minutes (
    meeting text primary key, workspace text not null, community text not null, said text, decided text, todo text, link text,
    written_by text not null, written_at bigint not null, changed_by text, changed_at bigint, withdrawn_by text, withdrawn_at bigint);
create index meeting_minutes_of on meeting_minutes (community, written_at);

-- Who came to a meeting, where that was noted by name.
create table meeting_attended (
    workspace text not null, community text not null, meeting text not null, user_id text not null, place text not null check (place in ('on_site', 'remote')),
    primary key (meeting, user_id));
