-- The months of which those who prepare were asked for a meeting, and what came of it: a month nobody was asked about is not missed.
create table meeting_months (
    workspace text not null, community text not null, month text not null, asked_at bigint not null, missed_at bigint,
    primary key (community, month));
