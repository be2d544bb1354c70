-- A version is one import of the directory of adherents: in force, being staged, or left over. Its rows are in adherents and adherent_aliases.
create table directory_versions (
    id {identity}, workspace text not null, started_at bigint not null);

-- The version in force.
create table directories (
    workspace text primary key, version bigint not null, switched_at bigint not null);

-- The one import under way; another may take its place once the lease has run out (the machine's clock).
create table directory_imports (
    workspace text primary key, version bigint not null, lease_until bigint not null);

-- company_key: the company's name folded, or the address where there is no company, so that each line belongs to one.
create table adherents (
    version bigint not null, email text not null,
    first_name text not null, last_name text not null, company text not null, company_key text not null,
    in_default boolean not null, dues_since text, valid_until text,
    search text not null, fingerprint text not null,
    primary key (version, email));
create index adherents_in_default on adherents (version, company_key) where in_default;

create table adherent_aliases (
    version bigint not null, address text not null, email text not null,
    primary key (version, address));

-- Addresses a facilitator said to be an adherent's: they outlive imports.
create table adherent_links (
    workspace text not null, address text not null, email text not null,
    linked_by text not null, reason text not null, linked_at bigint not null,
    primary key (workspace, address));

-- Companies whose dues a facilitator said to be settled: true of one version only.
create table dues_settled (
    version bigint not null, company_key text not null,
    settled_by text not null, reason text not null, settled_at bigint not null,
    primary key (version, company_key));
