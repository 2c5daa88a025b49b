-- Where each account stands as of its last recompute, and what tills hold of each member.

create table profile (
    account text primary key,
    computed_on text not null,          -- business date
    tier text not null,
    tier_since text,
    tier_until text,
    visits integer not null,
    spent integer not null,             -- minor units, net of refunds
    currency text not null,
    first_visit text,
    last_visit text,                    -- business date
    last_visit_at integer,
    bonus integer not null,             -- spendable, 0 or more
    shortfall integer not null,         -- points overspent, 0 or more
    recency integer,                    -- scores 1 to 5; absent without any purchase
    frequency integer,
    amount integer,
    segment text,
    recency_band text,
    activity text,
    drift text,
    windows text not null               -- list of Window as JSON
) strict, without rowid;

-- the RFA grid, members by tier
create index profile_segment on profile (segment);
create index profile_tier on profile (tier);

-- what goes to tills; kept by a rebuild, so that revisions never fall
create table sheet (
    member text primary key,
    revision integer not null,
    fingerprint text not null,          -- SHA-256 of what matters in body; empty when gone
    body text,                          -- the Sheet as JSON; absent once the member is gone
    into_member text                    -- whom a merged member lives on as
) strict, without rowid;
