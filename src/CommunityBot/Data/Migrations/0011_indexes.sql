-- A person's requests in every community: what their Home tab and the help begin with.
create index join_requests_by_person on join_requests (user_id, number);
