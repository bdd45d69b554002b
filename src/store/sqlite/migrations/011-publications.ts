/** What was published where, and what stands there. Frozen once released. */
export const publications = `
-- body: the text; before: what stood there when it was begun; at: since when the state is what it is.
create table publications (
  id text primary key,
  brand text not null,
  channel text not null,
  surface text not null,
  place text not null,
  name text not null,
  write text not null check (write in ('auto', 'assisted')),
  body text not null,
  locale text not null,
  terms_version text not null,
  terms_hash text not null,
  person text not null,
  asked_at integer not null,
  planned_for integer not null,
  undoes text,
  forced integer not null check (forced in (0, 1)),
  state text not null check (state in ('waiting', 'writing', 'live', 'dropped')),
  not_before integer,
  before text,
  at integer,
  reason text,
  check ((state in ('waiting', 'writing')) = (not_before is not null)),
  check (state not in ('writing', 'live') or before is not null),
  check (state = 'waiting' or at is not null),
  check ((state = 'dropped') = (reason is not null))
) strict, without rowid;
create index publications_open on publications (not_before) where not_before is not null;
create index publications_by_place on publications (channel, surface, place, asked_at);

-- left_as: the live text and the terms that a person chose to leave as they are, hashed.
create table live_texts (
  channel text not null,
  surface text not null,
  place text not null,
  body text not null,
  read_at integer not null,
  against text not null,
  left_as text,
  primary key (channel, surface, place)
) strict, without rowid;
`;
