-- Who was said to have brought whom. Made again from the inbox, like all facts.

create table referral (
    friend text primary key,            -- as enrolled
    event text not null,
    referrer text,                      -- absent until their card is known
    key_version integer,                -- the card that was shown
    hex text,
    happened_at integer not null
) strict, without rowid;

-- whose friends came; whose card was meant
create index referral_referrer on referral (referrer);
create index referral_card on referral (hex) where referrer is null;

-- Whether it counts. Whoever brings somebody joined before them, so nobody can bring each other.
create view judged_referral as
    select s.friend, f.account_now as friend_account, r.root as referrer,
           r.account_now as referrer_account,
           case when rr.enrolled_on is null then 'unknown'
                when rr.erased_at is not null then 'erased'
                when r.account_now = f.account_now then 'oneself'
                when (rr.enrolled_on, rr.enrolled_at, rr.id)
                         >= (fr.enrolled_on, fr.enrolled_at, fr.id) then 'later'
                else 'accepted' end as verdict
      from referral s
      join member f on f.id = s.friend
      join member fr on fr.id = f.root
      left join member r on r.id = s.referrer
      left join member rr on rr.id = r.root;
