package dev.regulars.server;

import dev.regulars.server.change.ChangeSource;
import dev.regulars.server.change.Generations;
import dev.regulars.server.change.ReadChanges;
import dev.regulars.server.change.Sequencer;
import dev.regulars.server.change.SnapshotFiles;
import dev.regulars.server.code.CodeKeyChanges;
import dev.regulars.server.offer.StopChanges;
import dev.regulars.server.operator.OperatorChanges;
import dev.regulars.server.pairing.TillDirectoryKeys;
import dev.regulars.server.pairing.TillKeys;
import dev.regulars.server.pairing.TillTagKeys;
import dev.regulars.server.product.ProductChanges;
import dev.regulars.server.programme.ProgrammeChanges;
import dev.regulars.server.programme.Standings;
import dev.regulars.server.share.ShareChanges;
import dev.regulars.server.sheet.SheetChanges;
import dev.regulars.server.sheet.WrappedKeys;
import dev.regulars.server.sheet.jdbc.SqlSheets;
import dev.regulars.server.store.StoreChanges;
import java.time.Clock;
import java.util.List;

/**
 * How tills hear of what changed at head office: each kind of news, its order, and what a new till
 * begins with.
 */
final class News {
    final Standings standings;
    final StoreChanges stores;
    final OperatorChanges operators;
    final ProductChanges products;
    final ProgrammeChanges programmes;
    final StopChanges stops;
    final ShareChanges shares;
    final SheetChanges sheets;

    final Generations generations;
    final Sequencer sequencer;
    final ReadChanges reading;
    final SnapshotFiles snapshots;

    News(Stored stored, Clock clock) {
        var database = stored.database;
        var keys = stored.keys;
        var changes = stored.changes;
        standings = new Standings(stored.programmes, stored.stores, clock);
        stores = new StoreChanges(stored.stores, changes);
        operators = new OperatorChanges(stored.operators, changes);
        products = new ProductChanges(stored.catalogue, changes);
        programmes = new ProgrammeChanges(stored.programmes, standings, changes);
        stops = new StopChanges(stored.stops, keys, changes);
        shares = new ShareChanges(stored.holdings, stored.loans, changes);
        sheets =
                new SheetChanges(
                        new SqlSheets(database), changes, new WrappedKeys(stored.memberKeys, keys));

        var sources = sources(stored);
        generations = new Generations(database, changes, stored.secrets, keys);
        sequencer = new Sequencer(database, changes, generations);
        reading = new ReadChanges(database, changes, generations, sources, keys, clock);
        var kept = stored.folder.resolve("snapshots");
        snapshots = new SnapshotFiles(kept, database, changes, sources);
    }

    private List<ChangeSource> sources(Stored stored) {
        return List.of(
                stores,
                operators,
                new TillKeys(stored.tills),
                new TillDirectoryKeys(stored.tills, stored.keys),
                new TillTagKeys(stored.tills, stored.keys, stored.tagKeys),
                new CodeKeyChanges(stored.codeKeys),
                programmes,
                stops,
                products,
                shares,
                sheets);
    }
}
