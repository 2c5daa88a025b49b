-- What the events say, one row for each fact. All of it can be made again from the inbox, in any
-- order of arrival. Amounts are minor units. (happened_at, event) orders facts that contradict.

create table member (
    id text primary key,
    account text not null,              -- as enrolled; its own id until then
    enrolled_on text,                   -- absent while it was only mentioned
    enrolled_at integer,
    enrolled_event text,
    plain integer,                      -- 1: that enrolment knew nothing but the id
    store text,
    contact text,                       -- ciphertext
    cashier text,                       -- ciphertext
    language text,
    first_tier text,
    source text,
    parent text,                        -- whom a merge made it a part of
    root text not null,                 -- whom it lives on as; itself unless merged
    account_now text not null,          -- the account that owns what it does now
    approach integer not null default 1,
    approach_at integer,
    approach_event text,
    erased_at integer
) strict, without rowid;

-- everybody of an account; everybody who lives on as one member
create index member_account on member (account_now);
create index member_root on member (root);

create table member_merge (
    event text primary key,
    member text not null,
    merged text not null,
    undone integer not null,            -- 1: this says that the merge was a mistake
    happened_at integer not null
) strict, without rowid;
create index member_merge_merged on member_merge (merged);

create table consent (
    event text not null,
    place integer not null,             -- within the event
    member text not null,
    purpose text not null,
    decision text not null,
    text_version text not null,
    language text not null,
    given_at integer not null,
    evidence text not null,
    primary key (event, place)
) strict, without rowid;
create index consent_member on consent (member);

create table card (
    event text primary key,
    key_version integer not null,
    hex text not null,
    member text not null,
    format text not null,
    assurance text not null,
    valid_until text,
    blocked integer not null,
    happened_at integer not null
) strict, without rowid;
create index card_hash on card (hex, key_version);
create index card_member on card (member);

create table card_block (
    event text primary key,
    key_version integer not null,
    hex text not null,
    member text not null,
    reason text not null,
    happened_at integer not null
) strict, without rowid;
create index card_block_hash on card_block (hex, key_version);

create table bonus_correction (
    event text primary key,
    member text not null,
    points integer not null,
    reason text not null,
    happened_at integer not null
) strict, without rowid;
create index bonus_correction_member on bonus_correction (member);

create table visit (
    id text primary key,
    event text not null,
    producer text not null,
    epoch integer not null,
    seq integer not null,
    store text,
    operator text,
    pos_sale text not null,
    receipt text,
    business_date text not null,
    happened_at integer not null,
    quality text not null,
    currency text not null,
    said_member text,                   -- as the till recorded it
    owner text,                         -- after claims and reassignments
    claim_code text,
    found_by text,
    total integer not null,
    given integer not null,             -- what Regulars took off
    rounding integer not null,
    paid integer not null,              -- sum over the lines, without rounding
    bonus integer not null,
    buys integer not null,              -- 1: it has a line that is no return
    programme_version integer not null,
    late integer not null,
    void_event text                     -- present once it was cancelled
) strict, without rowid;

-- a member's visits by date; a day at a till; the sale that a refund looks for
create index visit_owner on visit (owner, business_date);
create index visit_day on visit (business_date, producer);
create index visit_receipt on visit (receipt) where receipt is not null;

create table visit_line (
    visit text not null,
    line text not null,
    sku text not null,
    name text,
    category text,
    quantity text not null,             -- decimal
    unit text not null,
    amount integer not null,            -- before Regulars
    paid integer not null,
    bonus integer not null,
    primary key (visit, line)
) strict, without rowid;

create table visit_given (
    visit text not null,
    offer text not null,
    amount integer not null,
    primary key (visit, offer)
) strict, without rowid;

create table visit_void (
    event text primary key,
    visit text not null,
    reason text not null,
    happened_at integer not null
) strict, without rowid;
create index visit_void_visit on visit_void (visit);

-- claims and reassignments of visits, also of those that have not arrived yet
create table visit_move (
    event text primary key,
    visit text not null,
    member text,                        -- the new owner
    claim_code text,                    -- present on a claim
    reason text,
    happened_at integer not null
) strict, without rowid;
create index visit_move_visit on visit_move (visit);

create table refund (
    id text primary key,
    event text not null,
    producer text not null,
    epoch integer not null,
    seq integer not null,
    store text,
    operator text,
    basis text not null,
    said_visit text,
    receipt_code text,
    receipt text,
    said_member text,
    business_date text not null,
    happened_at integer not null,
    currency text not null,
    paid_back integer not null,
    said_bonus integer not null,        -- points the till took back
    visit text,                         -- the sale it was matched with
    owner text,                         -- whose it is: the sale's owner, else said_member
    bonus integer not null              -- points taken back in the end
) strict, without rowid;
create index refund_owner on refund (owner, business_date);
create index refund_visit on refund (visit);
create index refund_said_visit on refund (said_visit) where said_visit is not null;
create index refund_receipt on refund (receipt) where basis = 'TO_BE_MATCHED';

create table refund_line (
    refund text not null,
    line text not null,
    quantity text not null,
    paid_back integer not null,
    bonus integer not null,
    primary key (refund, line)
) strict, without rowid;

create table day_close (
    event text primary key,
    producer text not null,
    store text,
    business_date text not null,
    happened_at integer not null,
    agrees integer not null,            -- 1: the POS counted what the till counted
    currency text not null,
    body text not null                  -- the DayClosed as JSON
) strict, without rowid;
create index day_close_date on day_close (business_date, producer);

-- the last position of each till that says something of a member ("m:ID"), or cancels or refunds a
-- visit ("v:ID")
create table mention (
    subject text not null,
    producer text not null,
    epoch integer not null,
    seq integer not null,
    primary key (subject, producer)
) strict, without rowid;

-- whoever was touched since the last recompute
create table stale_member (
    member text primary key
) strict, without rowid;

-- how far the inbox was counted
create table counted (
    only_one integer primary key check (only_one = 1),
    number integer not null
) strict;
insert into counted values (1, 0);

-- events that could be read but not counted
create table uncountable (
    event text primary key,
    reason text not null
) strict, without rowid;

-- sales with a quote that head office has not decided again yet
create table unreviewed (
    visit text primary key
) strict, without rowid;

-- every point that was given or taken, with what it came from
create view ledger_entry as
    select owner as member, 'accrual' as kind, bonus as points, id as visit, null as refund,
           event, business_date as on_date, happened_at
      from visit where owner is not null and bonus <> 0
    union all
    select v.owner, 'void', -v.bonus, v.id, null, x.event, v.business_date, x.happened_at
      from visit v join visit_void x on x.event = v.void_event
     where v.owner is not null and v.bonus <> 0
    union all
    select owner, 'refund', -bonus, visit, id, event, business_date, happened_at
      from refund where owner is not null and bonus <> 0
    union all
    select member, 'correction', points, null, null, event, date(happened_at / 1000, 'unixepoch'),
           happened_at
      from bonus_correction;
