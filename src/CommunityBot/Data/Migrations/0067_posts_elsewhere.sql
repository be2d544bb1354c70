-- Where a post goes that is not for the channel in which its community talks now: the one it has left, told once where it went.
alter table paced_posts add column channel text;
-- The facilitators' channel, where it was found open to everybody: nothing is posted there as long as it is.
alter table communities add column public_room text;
