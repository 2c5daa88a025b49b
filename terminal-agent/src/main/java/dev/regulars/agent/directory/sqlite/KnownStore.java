package dev.regulars.agent.directory.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.agent.directory.Knowledge;
import dev.regulars.agent.directory.KnowledgeFiles;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.directory.UpTo;
import dev.regulars.agent.directory.sqlite.Known.Reach;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.MemberGone;
import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.sync.Changes.Numbered;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What head office said, in a database that is made again from the kept files. Asking is for many
 * threads, taking for one.
 */
final class KnownStore implements Knowledge, AutoCloseable {
    private final Path file;
    private final KnowledgeFiles files;
    private final Consumer<MemberId> destroyKeys;
    private final Progress progress;
    private final Remade<Known> store;
    private volatile UpTo done;

    /**
     * @param destroyKeys what else is to be done when a member is erased
     */
    KnownStore(Path file, KnowledgeFiles files, Consumer<MemberId> destroyKeys, Progress progress) {
        this.file = file;
        this.files = files;
        this.destroyKeys = destroyKeys;
        this.progress = progress;
        this.store = new Remade<>(this::open, this::make);
        rewriteWhereDue();
        this.done = upTo();
    }

    <T> T ask(Function<Known, T> question) {
        return store.ask(question);
    }

    @Override
    public UpTo upTo() {
        return store.ask(k -> k.reach().upTo());
    }

    @Override
    public UpTo done() {
        return done;
    }

    @Override
    public Optional<OffersStopped> stopped() {
        return store.ask(k -> k.single(OffersStopped.class));
    }

    @Override
    public void take(List<Numbered> changes, Instant asOf) {
        var news = changes.stream().filter(c -> c.number() > upTo().number()).toList();
        if (!news.isEmpty()) {
            if (news.stream().anyMatch(c -> erasedBy(c.change()).isPresent())) {
                files.mustBeRewritten();
            }
            files.keep(news, asOf);
        }
        long number = news.isEmpty() ? upTo().number() : news.getLast().number();
        var reach = reach(new UpTo(upTo().generation(), number, asOf));
        var trees = news.stream().map(c -> Wire.tree(c.change())).toList();
        store.tell(k -> k.apply(trees, reach));
        rewriteWhereDue();
        done = upTo();
    }

    @Override
    public void replace(SnapshotHeader header, Iterator<Change> changes, Instant asOf) {
        var erased = new ArrayList<MemberId>();
        try (var snapshot = files.begin(header, asOf)) {
            changes.forEachRemaining(change -> {
                snapshot.add(Wire.tree(change));
                erasedBy(change).ifPresent(erased::add);
            });
            snapshot.finish();
            // Before it counts: what counts is acknowledged, after a crash too.
            erased.forEach(destroyKeys);
            files.use(snapshot);
        }
        build();
        store.swap(() -> Database.install(file));
        done = upTo();
        progress.at("members", store.ask(Known::members), header.lines());
    }

    @Override
    public void close() {
        store.close();
    }

    private Known open() {
        var known = new Known(Database.open(file));
        try {
            bringUpToDate(known);
            return known;
        } catch (RuntimeException e) {
            known.close();
            throw e;
        }
    }

    /** A database that missed the last changes, after a power cut, gets them from the file. */
    private void bringUpToDate(Known known) {
        var reach = known.reach();
        if (reach.files() != files.number()) {
            throw new Damaged(file + " was not made from the kept files that are here");
        }
        if (reach.changesLength() != files.changesLength()) {
            var missed = new ArrayList<JsonNode>();
            var upTo = files.readChanges(reach.upTo(), missed::add);
            known.apply(missed, reach(upTo));
        }
    }

    private void make() {
        build();
        Database.install(file);
    }

    private void build() {
        Database.build(
                file,
                "known-1.sql",
                session -> {
                    var applying = new Applying(session);
                    var done = new long[1];
                    var upTo =
                            files.read((change, expected) -> {
                                applying.apply(change);
                                progress.at("members", ++done[0], expected);
                            });
                    applying.reached(reach(upTo));
                });
    }

    /** Nothing of an erased member stays in a file, and the changes never outgrow the snapshot. */
    private void rewriteWhereDue() {
        if (files.wantsRewriting()) {
            store.ask(Known::erased).forEach(destroyKeys);
            store.tell(k -> k.database().scrub());
            store.tell(this::rewrite);
        }
    }

    private void rewrite(Known known) {
        var upTo = known.reach().upTo();
        if (upTo.generation() == null || upTo.asOf() == null) {
            return;
        }
        var header = new SnapshotHeader(upTo.generation(), upTo.number(), known.lines());
        try (var snapshot = files.begin(header, upTo.asOf())) {
            known.dump(snapshot::add);
            files.use(snapshot);
        }
        known.apply(List.of(), reach(upTo));
    }

    private Reach reach(UpTo upTo) {
        return new Reach(upTo, files.number(), files.changesLength());
    }

    private static Optional<MemberId> erasedBy(Change change) {
        return change instanceof MemberGone gone && gone.into() == null
                ? Optional.of(gone.member())
                : Optional.empty();
    }
}
