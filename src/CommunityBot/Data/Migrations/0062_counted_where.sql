-- What becomes of a message concerns whoever counted it, also after their community has moved to another channel.
create index counted_messages_where on counted_messages (channel, ts);
