package dev.regulars.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.access.Access;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.till.OpenTill;
import dev.regulars.hardware.wedge.WedgeFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir Path folder;

    @Test
    void portInUseIsToldInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            var said = fails("till", "--data", folder.toString(), "--port", port);
            assertEquals(
                    "regulars: Port "
                            + port
                            + " on 127.0.0.1 is in use: a till may be running already; stop it, or"
                            + " choose another with --port PORT.",
                    said);
        }
    }

    @Test
    void folderThatCannotBeWrittenIsToldInOneLine() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        var said = fails("till", "--data", file.resolve("till").toString(), "--port", "0");
        assertEquals(
                "regulars: The data folder "
                        + file.resolve("till")
                        + " is not writable: let this user write there, or choose another with"
                        + " --data DIR.",
                said);
    }

    @Test
    void secondTillOnTheSameFolderIsRefused() {
        try (var first = OneTill.start(folder)) {
            assertTrue(first.part(OpenTill.class).live().backlog() >= 0);
            var settings = settings();
            var refused = assertThrows(CannotStart.class, () -> RunningTill.start(settings));
            assertTrue(
                    refused.getMessage().startsWith("Another till already runs"),
                    refused.getMessage());
        }
    }

    @Test
    void tillThatIsNotPairedSaysHowAndBeginsAnewOnceItIs() throws InterruptedException {
        try (var till = RunningTill.start(settings())) {
            var token = till.part(Access.class).pair("front", EnumSet.allOf(Scope.class), null);
            var pos = new Pos(till.address(), token);
            var status = pos.get("/v1/status");
            assertEquals("false", status.text("/paired"));
            assertTrue(status.text("/attention/0/text").contains("till pair CODE"));
            assertEquals("not-paired", pos.scan("anything").code());

            OneTill.pair(new DataFolder(folder), "till-1");
            await(() -> pos.get("/v1/status").text("/paired").equals("true"));
            assertEquals("not-ours", pos.scan("anything").text("/outcome"));
            assertEquals("no-programme", pos.get("/v1/status").text("/attention/0/code"));
        }
    }

    @Test
    void damagedKnowledgeIsMadeAgainAndNothingIsLost() throws IOException {
        try (var till = OneTill.start(folder)) {
            till.pos.post("/v1/checkouts/s-1/commit", CheckoutTest.basket("8.40", ""));
        }
        for (var name : new String[] {"own.sqlite", "known.sqlite"}) {
            Files.deleteIfExists(folder.resolve("knowledge").resolve(name));
        }
        try (var till = OneTill.start(folder)) {
            assertEquals("Anna", till.pos.scan(OneTill.ANNAS_CARD).text("/member/firstName"));
            assertEquals("8.40", till.pos.get("/v1/visits?posSaleId=s-1").text("/visits/0/total"));
        }
    }

    @Test
    void clockTenYearsOffSellsAndSaysSo() {
        OneTill.start(folder).close();
        var later = Clock.offset(OneTill.clock(), Duration.ofDays(3650));
        try (var till = OneTill.start(folder, later)) {
            var status = till.pos.get("/v1/status");
            assertEquals("false", status.text("/clock/trusted"));
            assertEquals("clock", status.text("/attention/0/code"));
            var answer = till.pos.post("/v1/checkouts/s-1/commit", CheckoutTest.basket("8.40", ""));
            assertEquals(201, answer.status(), answer.json().toString());
            assertEquals("Anna", till.pos.scan(OneTill.ANNAS_CARD).text("/member/firstName"));
        }
    }

    @Test
    void damagedCheckoutIsPutAsideAndCostsNoOther() throws IOException {
        try (var till = OneTill.start(folder)) {
            till.pos.put("/v1/checkouts/s-1", CheckoutTest.basket("8.40", ""));
            till.pos.put("/v1/checkouts/s-2", CheckoutTest.basket("9.40", ""));
        }
        try (var files = Files.list(folder.resolve("checkouts"))) {
            var first = files.sorted().findFirst().orElseThrow();
            Files.writeString(first, Files.readString(first).replace("EUR", "NOK"));
        }
        try (var till = OneTill.start(folder)) {
            assertEquals(1, till.pos.get("/v1/checkouts").json().at("/checkouts").size());
        }
    }

    private TillSettings settings() {
        return new TillSettings(
                new DataFolder(folder), 0, false, false, WedgeFormat.USUAL, OneTill.clock());
    }

    private static String fails(String... arguments) {
        var said = new StringWriter();
        int code = AgentMain.commands().setErr(new PrintWriter(said)).execute(arguments);
        assertEquals(1, code);
        assertFalse(said.toString().contains("\tat "), said.toString());
        return said.toString().strip();
    }

    private static void await(java.util.function.BooleanSupplier condition)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
            } catch (IllegalStateException beginningAnew) {
                // Nobody listens for a moment.
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it did not happen within 30 s");
    }
}
