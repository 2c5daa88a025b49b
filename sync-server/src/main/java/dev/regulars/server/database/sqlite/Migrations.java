package dev.regulars.server.database.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Brings a database file to the newest shape, each numbered file once and whole. */
final class Migrations {
    private static final List<String> FILES =
            List.of(
                    "001-shop.sql",
                    "002-inbox.sql",
                    "003-member-key.sql",
                    "004-fact.sql",
                    "005-profile.sql",
                    "006-change.sql",
                    "007-login.sql",
                    "008-difference.sql",
                    "009-tier-step.sql",
                    "010-counted-refund.sql",
                    "011-tag-tap.sql",
                    "012-phone-link.sql",
                    "013-experiment.sql",
                    "014-invitation.sql",
                    "015-share.sql",
                    "016-referral.sql",
                    "017-rollout.sql",
                    "018-lot.sql",
                    "019-audience.sql",
                    "020-lease.sql",
                    "021-spare-share.sql",
                    "022-withdrawn.sql");

    private Migrations() {}

    static void run(Handle handle) {
        int done = handle.createQuery("pragma user_version").mapTo(Integer.class).one();
        if (done > FILES.size()) {
            throw new IllegalStateException(
                    "the database was made by a newer version of Regulars (its shape is "
                            + done
                            + ", this one knows "
                            + FILES.size()
                            + "): start that version");
        }
        for (int next = done; next < FILES.size(); next++) {
            apply(handle, next);
        }
    }

    private static void apply(Handle handle, int index) {
        handle.execute("begin immediate");
        try (var script = handle.createScript(text(FILES.get(index)))) {
            script.execute();
            handle.execute("pragma user_version = " + (index + 1));
            handle.execute("commit");
        } catch (RuntimeException e) {
            handle.execute("rollback");
            throw e;
        }
    }

    private static String text(String file) {
        var path = "/db/sqlite/" + file;
        try (var in = Migrations.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
