/**
 * What people chose for themselves and arranged among each other; and what went another way because its own was stuck.
 * Frozen.
 */
export const rosterAndFallback = `
create table preferences (
  brand text not null,
  person text not null,
  also text not null,
  away_until integer,
  primary key (brand, person)
) strict, without rowid;

create table swaps (
  brand text not null,
  arranged_at integer not null,
  from_at integer not null,
  until_at integer not null,
  person text not null,
  arranged_by text not null,
  primary key (brand, arranged_at, from_at, person)
) strict, without rowid;
create index swaps_by_end on swaps (brand, until_at);

create table fallbacks (
  brand text primary key,
  since integer not null
) strict, without rowid;
`;
