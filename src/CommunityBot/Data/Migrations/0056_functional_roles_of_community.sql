-- Asked of many communities at once, each morning.
create index functional_roles_of_community on functional_roles (community);
