-- Facilitators' channels found open to everybody, for each community that met there: those it has left since as well, for what was taken away there stays so.
create table public_rooms (
    workspace text not null,
    community text not null,
    channel text not null,
    primary key (channel, community)
);
insert into public_rooms (workspace, community, channel) select workspace, id, public_room from communities where public_room is not null;
drop index communities_public_room;
alter table communities drop column public_room;
