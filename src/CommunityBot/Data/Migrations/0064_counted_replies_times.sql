-- How many answers a row stands for: one that was heard is one; of those read in the history, which names who answered and not how often, the first has what there is beside one each.
alter table counted_replies add column times integer not null default 1;
