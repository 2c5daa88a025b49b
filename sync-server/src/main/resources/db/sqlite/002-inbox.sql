-- The truth at head office: every event once, for ever, in the bytes of its producer.

create table event (
    id text primary key,
    number integer unique,              -- order of counting; absent while an earlier position of its
                                        -- producer is missing
    producer text not null,
    epoch integer not null,
    seq integer not null,
    type text not null,
    hash text not null,                 -- SHA-256 of payload, hex
    payload text not null,              -- the envelope's JSON, byte for byte
    received_at integer not null,
    happened_at integer not null,       -- the business instant
    quality text not null               -- how sure that instant is
) strict;

-- what holds a position; contiguity
create unique index event_position on event (producer, epoch, seq);

-- an event that already stood elsewhere and was filed again under a new epoch
create table refiled (
    producer text not null,
    epoch integer not null,
    seq integer not null,
    event text not null,
    primary key (producer, epoch, seq)
) strict, without rowid;

-- what could not be read
create table dead_letter (
    producer text not null,
    epoch integer not null,
    seq integer not null,
    hash text not null,
    payload text not null,
    reason text not null,
    holds integer not null,             -- 1: it fills its position; 0: another event does
    received_at integer not null,
    primary key (producer, epoch, seq, hash)
) strict, without rowid;

-- events of a cloned or restored till; not counted until that branch files them again
create table fork (
    event text primary key,
    producer text not null,
    epoch integer not null,
    seq integer not null,
    hash text not null,
    payload text not null,
    granted_epoch integer not null,     -- where it is to be filed again
    received_at integer not null,
    filed_at integer                    -- present once it was
) strict, without rowid;

create table progress (
    producer text not null,
    epoch integer not null,
    contiguous integer not null,        -- last seq before the first gap
    primary key (producer, epoch)
) strict, without rowid;

-- which till speaks under which producer's name
create table claim (
    producer text primary key,
    till text not null
) strict, without rowid;
