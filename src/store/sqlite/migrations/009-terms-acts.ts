/** What people decide about terms: overlays started and ended, versions approved, and what they were asked. Frozen. */
export const termsActs = `
-- channel: null means all channels of the brand.
create table overlay_acts (
  id text primary key,
  brand text not null,
  channel text,
  name text not null,
  kind text not null check (kind in ('surge', 'incident')),
  from_at integer not null,
  until_at integer,
  started_by text not null,
  ended_id text,
  ended_at integer,
  ended_by text,
  told_at integer,
  check ((ended_id is null) = (ended_at is null) and (ended_id is null) = (ended_by is null))
) strict, without rowid;
create index overlay_acts_by_ending on overlay_acts (ended_id) where ended_id is not null;

-- approved_by: null where it was in force when approval was first asked for.
create table proposals (
  brand text not null,
  folder text not null,
  version text not null,
  hash text not null,
  proposed_at integer not null,
  approved_at integer,
  approved_by text,
  primary key (brand, folder, version, hash)
) strict, without rowid;

create table questions (
  id text primary key,
  brand text not null,
  about text not null,
  notice text not null,
  asked_at integer not null,
  answered_at integer,
  answered_by text,
  outcome text
) strict, without rowid;

create index questions_open on questions (asked_at) where answered_at is null;

create table surges (
  channel text primary key,
  state text not null check (state in ('calm', 'surge')),
  since_at integer not null
) strict, without rowid;
create index cases_opened on cases (channel, opened_at);
insert into sqlite_stat1 (tbl, idx, stat) values ('cases', 'cases_opened', '1000000 1000000 2');
analyze sqlite_schema;
`;
