package dev.regulars.agent;

import dev.regulars.agent.access.Access;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.agent.pair.TillPairing;
import dev.regulars.agent.till.OpenTill;
import dev.regulars.hardware.usb.UsbChoice;
import dev.regulars.hardware.wedge.WedgeFormat;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import dev.regulars.loyalty.sync.Change.SheetChanged;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.sync.Change.StoreChanged;
import dev.regulars.loyalty.sync.Change.TillKey;
import dev.regulars.loyalty.sync.Change.TillsChanged;
import dev.regulars.loyalty.sync.Changes.Numbered;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.wire.Wire;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A paired till with a small shop around it: Anna and Bo are members, and know their cards. */
final class OneTill implements AutoCloseable {
    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final String ANNAS_CARD = "9801000000000010";
    static final String BOS_CARD = "9801000000000028";
    static final String NOBODYS_CARD = "9801000000000036";
    static final MemberId ANNA = new MemberId("0193a2b4-77aa-7c01-8d3e-00000000000a");
    static final MemberId BO = new MemberId("0193a2b4-77aa-7c01-8d3e-00000000000b");

    static final String PROGRAMME =
            """
            programme: harbour-club
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            enrolment: { minimum-age: 16, ask-birth-date: true }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v3, profiling: v1, marketing: v2 }
            tiers:
              - id: member
              - id: regular
                when: visits(365) >= 6
                grace: 60d
            bonus: { earn: '1 per 1.00', multiplier: { regular: 1.5 }, expires: 365d }
            offers:
              - id: welcome
                when: visits(30) == 0 && daysSinceEnrolment <= 30
                give: { percent: 15, of: basket, cap: '20.00' }
                limit: { once: ever }
              - id: opening-day
                when: basket.total >= money('500.00')
                give: { amount: '50.00', of: basket }
                limit: { once: year, offline: { limited: { per-member-and-till: 1, per-till-and-day: 1 } } }
              - id: big-basket
                when: basket.total >= money('50.00')
                give: { amount: '5.00', of: basket }
            """;

    private static final SecretKey32 DIRECTORY_KEY = SecretKey32.random();

    final Pos pos;
    private final RunningTill running;

    private OneTill(RunningTill running, Pos pos) {
        this.running = running;
        this.pos = pos;
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("UTC"));
    }

    /** The till in this folder; it begins anew where the folder is empty. */
    static OneTill start(Path folder) {
        return start(folder, clock());
    }

    /** A second till of the same shop, which knows the first one's key. */
    static OneTill startOther(Path folder, OneTill first) {
        var other = start(folder, clock(), "till-2");
        other.hears(
                new TillsChanged(
                        List.of(
                                key("till-1", first.part(TillKeys.class).publicSignKey()),
                                key("till-2", other.part(TillKeys.class).publicSignKey()))));
        return other;
    }

    /** The same on a machine that believes it is another time. */
    static OneTill start(Path folder, Clock machine) {
        return start(folder, machine, "till-1");
    }

    /** With devices on USB of its own. */
    static OneTill startClaiming(Path folder, List<UsbChoice> usb) {
        return start(folder, clock(), "till-1", usb);
    }

    private static OneTill start(Path folder, Clock machine, String name) {
        return start(folder, machine, name, List.of());
    }

    private static OneTill start(Path folder, Clock machine, String name, List<UsbChoice> usb) {
        var data = new DataFolder(folder);
        boolean fresh = !Files.exists(data.pairing());
        if (fresh) {
            pair(data, name);
        }
        var running =
                RunningTill.start(
                        new TillSettings(
                                data, 0, true, false, usb, WedgeFormat.USUAL, null, machine));
        var token = running.part(Access.class).pair("front", EnumSet.allOf(Scope.class), null);
        var till = new OneTill(running, new Pos(running.address(), token));
        if (fresh) {
            till.learn(name);
        }
        return till;
    }

    /** Joins a head office that answers once, and never again. */
    static void pair(DataFolder data, String name) {
        var server = Signature.written(Signature.newKeys().getPublic());
        var seal = Base64.getEncoder().encodeToString(Seal.Keys.random().publicKey());
        new TillPairing(data)
                .pair(
                        (_, request) ->
                                new Pairing.Answer(
                                        new TillId(name),
                                        store(),
                                        "token",
                                        server,
                                        seal,
                                        1,
                                        sealed(request)),
                        URI.create("http://127.0.0.1:9"),
                        "code",
                        "Front desk");
    }

    private static String sealed(Pairing.Request request) {
        var to = Base64.getDecoder().decode(request.sealKey());
        return Seal.seal(to, DIRECTORY_KEY.bytes(), Pairing.DIRECTORY_KEY);
    }

    /** Everything that was written down, oldest first. */
    List<Envelope> events() {
        var events = new ArrayList<Envelope>();
        part(OpenTill.class).live().after(null, f -> events.add(f.envelope()));
        return events;
    }

    /** What head office changes. */
    void hears(Change... changes) {
        var knowledge = part(OpenTill.class).knowledge();
        long number = knowledge.upTo().number();
        var numbered = new ArrayList<Numbered>();
        for (var change : changes) {
            numbered.add(new Numbered(++number, change));
        }
        knowledge.take(numbered, NOW);
    }

    static Store store() {
        return new Store(
                new StoreId("quay"),
                null,
                "Quay",
                "NO",
                ZoneId.of("Europe/Oslo"),
                EUR,
                "en",
                true,
                4);
    }

    <T> T part(Class<T> type) {
        return running.part(type);
    }

    URI address() {
        return running.address();
    }

    @Override
    public void close() {
        running.close();
    }

    private static TillKey key(String till, String signKey) {
        return new TillKey(new TillId(till), new StoreId("quay"), till, signKey, false);
    }

    private void learn(String name) {
        var hashes = part(DirectoryKeys.class);
        List<Change> changes =
                List.of(
                        new ProgrammeChanged(programme()),
                        new TillsChanged(List.of(key(name, part(TillKeys.class).publicSignKey()))),
                        new StoreChanged(store()),
                        new SheetChanged(sheet(hashes, ANNA, "Anna", ANNAS_CARD)),
                        new SheetChanged(sheet(hashes, BO, "Bo", BOS_CARD)));
        part(OpenTill.class)
                .knowledge()
                .replace(
                        new SnapshotHeader("g1", 5, changes.size()),
                        changes.iterator(),
                        NOW.minusSeconds(3 * 3600));
    }

    private static Sheet sheet(DirectoryKeys keys, MemberId id, String name, String number) {
        var key = SecretKey32.random();
        var person = new CashierPart(name, MonthDay.of(11, 26), null);
        var hash = keys.current().hash("number:" + number);
        return new Sheet(
                id,
                new AccountId(id.value()),
                "regular",
                null,
                LocalDate.parse("2025-03-01"),
                null,
                EUR,
                List.of(window(30, 1), window(365, 8)),
                120,
                List.of(),
                Set.of(),
                true,
                false,
                true,
                List.of(new Card(hash, "club card", Assurance.LOW, null, false)),
                key.close(Wire.write(person), id.value()),
                keys.current().wrap(id, key),
                "en",
                1,
                Map.of(),
                Traits.NONE,
                List.of());
    }

    private static Window window(int days, int visits) {
        return new Window(days, visits, new Money(visits * 1000L, EUR), TODAY);
    }

    static SignedProgramme programme() {
        return programme(PROGRAMME, 3);
    }

    /** A programme as head office publishes it. */
    static SignedProgramme programme(String yaml, int version) {
        return programme(yaml, version, Rollout.ALWAYS);
    }

    /** One that holds from some date, or in some stores. */
    static SignedProgramme programme(String yaml, int version, Rollout rollout) {
        return switch (new ProgrammeReader(KnownNames.ours()).check(yaml)) {
            case ProgrammeCheck.Accepted(var programme, var _) -> {
                var body = programme.published(version, rollout).bytes();
                yield new SignedProgramme(
                        "harbour-club", version, Base64.getEncoder().encodeToString(body), "");
            }
            case ProgrammeCheck.Refused(var mistakes, var _) ->
                    throw new IllegalStateException(mistakes.toString());
        };
    }
}
