-- What happened at this till. Made again from the journal when it is missing or damaged.
-- Each body is 4 bytes of CRC-32C and the envelope's JSON as it stands in the journal. Every other
-- value stands twice, in its table and in an index, so that an integrity check finds any byte that
-- changed on the disk.

create table event (
    number integer primary key,   -- the order in which it was told
    id text not null unique,      -- an event that is filed again keeps its id
    training integer not null,    -- 1: of the journal that is never pushed
    epoch integer not null,       -- its position, as in the body
    seq integer not null,
    body blob not null
);
-- "the last one", "those from here to there"
create index event_position on event (training, epoch, seq);

create table concern (
    member text not null,
    event integer not null
);
-- "this till's own events about a member"
create unique index concern_member on concern (member, event);

create table visit (
    visit text not null,
    event integer not null,
    training integer not null,
    member text,                  -- as claimed and reassigned since
    pos_sale text not null,
    receipt text,
    business_date text not null,  -- ISO-8601
    claim_code text
);
-- "this visit"
create unique index visit_visit on visit (visit);
-- "the sale of this POS sale", "with this receipt", "of this day", "with this claim code"
create index visit_pos_sale on visit (pos_sale, event);
create index visit_receipt on visit (receipt, event);
create index visit_day on visit (business_date, training, event);
create index visit_claim on visit (claim_code, member);

create table correction (
    visit text not null,
    event integer not null
);
-- "what was done to a visit since"
create unique index correction_visit on correction (visit, event);

create table refund (
    business_date text not null,
    event integer not null
);
-- "the refunds of a day"
create unique index refund_day on refund (business_date, event);

create table card (
    hash text not null,           -- 32 hex digits
    key_version integer not null,
    event integer not null        -- a CardBound or a CardBlocked
);
-- "whom a card was bound to here", the newest first
create unique index card_hash on card (hash, key_version, event);

create table tap (
    hash text not null,           -- of a secure tag, 32 hex digits
    key_version integer not null,
    counter integer not null      -- of a tap that found a sale's member, or bound the tag
);
-- "how far a tag had counted"
create unique index tap_hash on tap (hash, key_version, counter);

create table request (
    token text not null,
    route text not null,
    key text not null,
    event integer not null,
    body_hash text not null       -- HMAC-SHA-256, hex
);
-- "was this request served before"
create unique index request_key on request (token, route, key, event, body_hash);

create table returned_share (
    event integer not null unique -- what was given back of what an offer may give in total
);
