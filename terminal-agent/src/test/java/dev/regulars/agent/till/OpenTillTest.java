package dev.regulars.agent.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.clock.TestTime;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.directory.Shop;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.keys.SystemKey;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.pair.TillPairing;
import dev.regulars.agent.sync.TestHeadOffice;
import dev.regulars.agent.sync.http.HttpPairingDesk;
import dev.regulars.loyalty.id.VisitId;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenTillTest {
    @TempDir private Path folder;
    private DataFolder data;
    private Paired paired;

    @BeforeEach
    void pair() {
        data = new DataFolder(folder);
        try (var headOffice = new TestHeadOffice()) {
            paired =
                    new TillPairing(data)
                            .pair(
                                    new HttpPairingDesk(),
                                    headOffice.address(),
                                    TestHeadOffice.CODE,
                                    "Front desk");
        }
    }

    @Test
    void whatHappenedIsKnownAfterARestart() {
        try (var till = open()) {
            till.journal().append(Shop.drafts(Shop.visit("v-1", null)));
        }
        try (var till = open()) {
            assertTrue(till.directory().visit(new VisitId("v-1")).isPresent());
            assertEquals(1, till.live().backlog());
            assertTrue(till.live().health().sound());
        }
    }

    @Test
    void folderIsForOneAgentOnly() {
        try (var till = open()) {
            var refused = assertThrows(FolderInUse.class, this::open);
            assertTrue(refused.getMessage().contains(folder.toString()), refused.getMessage());
            assertEquals(0, till.directory().members());
        }
        open().close();
    }

    private OpenTill open() {
        var clock = new TestTime().till(data.clock(), "boot");
        var systemKey = SystemKey.open(data.systemKey());
        var keys =
                new MemberKeys(
                        data.memberKeys(),
                        systemKey,
                        DirectoryKeys.open(data.directoryKeys(), systemKey),
                        Base64.getDecoder().decode(paired.sealKey()));
        return OpenTill.open(data, paired, clock, keys, Progress.UNSEEN);
    }
}
