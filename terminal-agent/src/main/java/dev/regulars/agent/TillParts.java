package dev.regulars.agent;

import dev.regulars.agent.access.Access;
import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.identify.IdentifyCard;
import dev.regulars.agent.identify.IdentifyPicture;
import dev.regulars.agent.identify.IdentifyTyped;
import dev.regulars.agent.identify.LookUpLimit;
import dev.regulars.agent.identify.Presentations;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.GivenKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.keys.SystemKey;
import dev.regulars.agent.keys.TagKeys;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.agent.member.Members;
import dev.regulars.agent.operator.Operators;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.programme.Speech;
import dev.regulars.agent.request.OncePerKey;
import dev.regulars.agent.used.UsedUp;
import dev.regulars.hardware.optical.zxing.PatientCodeReader;
import dev.regulars.hardware.wedge.WedgeFormat;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;

/** Puts the parts of a till together; most of them are there once it was paired. */
@Factory
final class TillParts {

    @Singleton
    DataFolder data(TillSettings settings) {
        return settings.data();
    }

    /**
     * Its tokens end by the machine's time: head office may mend the till's own in both directions.
     */
    @Singleton
    Access access(DataFolder data) {
        return new Access(data.root(), Clock.systemUTC());
    }

    @Singleton
    @Requires(beans = Paired.class)
    TillClock clock(DataFolder data, TillSettings settings) {
        return TillClock.open(data.clock(), settings.machineClock());
    }

    @Singleton
    @Requires(beans = Paired.class)
    SystemKey systemKey(DataFolder data) {
        return SystemKey.open(data.systemKey());
    }

    @Singleton
    @Requires(beans = Paired.class)
    TillKeys tillKeys(DataFolder data, SystemKey systemKey) {
        return TillKeys.open(data.tillKeys(), systemKey);
    }

    @Singleton
    @Requires(beans = Paired.class)
    DirectoryKeys directoryKeys(DataFolder data, SystemKey systemKey) {
        return DirectoryKeys.open(data.directoryKeys(), systemKey);
    }

    @Singleton
    @Requires(beans = Paired.class)
    TagKeys tagKeys(DataFolder data, SystemKey systemKey) {
        return TagKeys.open(data.tagKeys(), systemKey);
    }

    @Singleton
    @Requires(beans = Paired.class)
    GivenKeys givenKeys(TillKeys own, DirectoryKeys directory, TagKeys tags) {
        return new GivenKeys(own, directory, tags);
    }

    @Singleton
    UsedUp usedUp(DataFolder data, TillClock clock) {
        return UsedUp.open(data.used(), clock);
    }

    @Singleton
    MemberKeys memberKeys(
            DataFolder data, SystemKey systemKey, DirectoryKeys directoryKeys, Paired paired) {
        var sealKey = Base64.getDecoder().decode(paired.sealKey());
        return new MemberKeys(data.memberKeys(), systemKey, directoryKeys, sealKey);
    }

    @Singleton
    Programmes programmes(Directory directory, Shop shop) {
        return new Programmes(directory, shop);
    }

    @Singleton
    Shop shop(Paired paired, Directory directory, TillClock clock) {
        return new Shop(paired, directory, clock);
    }

    @Singleton
    Members members(Directory directory, MemberKeys keys, Programmes programmes, Shop shop) {
        return new Members(directory, keys, programmes, shop);
    }

    @Singleton
    Speech speech(Shop shop, Directory directory) {
        return new Speech(shop, directory);
    }

    @Singleton
    MemberCards memberCards(Programmes programmes, Shop shop, Speech speech) {
        return new MemberCards(programmes, shop, speech);
    }

    @Singleton
    Presentations presentations(TillClock clock) {
        return new Presentations(clock);
    }

    @Singleton
    IdentifyCard identify(
            Programmes programmes,
            Directory directory,
            DirectoryKeys keys,
            TagKeys tagKeys,
            UsedUp used,
            Members members,
            MemberCards cards,
            Presentations presentations,
            Shop shop) {
        return new IdentifyCard(
                programmes, directory, keys, tagKeys, used, members, cards, presentations, shop);
    }

    @Singleton
    IdentifyPicture identifyPicture(IdentifyCard identify) {
        return new IdentifyPicture(new PatientCodeReader(), identify);
    }

    @Singleton
    WedgeFormat wedge(TillSettings settings) {
        return settings.wedge();
    }

    @Singleton
    IdentifyTyped identifyTyped(WedgeFormat wedge, IdentifyCard identify) {
        return new IdentifyTyped(wedge, identify);
    }

    @Singleton
    Operators operators(Directory directory) {
        return new Operators(directory);
    }

    @Singleton
    OncePerKey oncePerKey(Directory directory) {
        return new OncePerKey(directory);
    }

    @Singleton
    LookUpLimit lookUpLimit(TillClock clock) {
        return new LookUpLimit(clock);
    }
}
