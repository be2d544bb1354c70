-- Asked of each message to a channel when it is drawn.
create index communities_public_room on communities (public_room) where public_room is not null;
-- Which communities have left a channel: few of the log's lines are of their place.
create index audit_places on audit (about) where action = 'settings_changed';
