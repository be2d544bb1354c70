-- How many came to a meeting, as somebody who was there says.
create table meeting_attendance (
    meeting text primary key, workspace text not null, community text not null, on_site int not null, remote int not null, noted_by text not null, noted_at bigint not null);
