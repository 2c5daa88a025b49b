-- What head office said of invitations to tiers. Made again from the inbox, like all facts.

create table invitation (
    event text primary key,
    member text not null,
    tier text not null,
    invited integer not null,           -- 0: it was taken back
    from_date text not null,            -- first day on which that holds
    until_date text,                    -- last day; absent where it has no end
    reason text not null,
    happened_at integer not null
) strict, without rowid;

-- what was said of a member
create index invitation_member on invitation (member);
