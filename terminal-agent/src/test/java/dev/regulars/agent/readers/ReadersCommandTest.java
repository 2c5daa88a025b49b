package dev.regulars.agent.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.doctor.Finding;
import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ReaderId;
import dev.regulars.hardware.reader.Reading.Wallet;
import dev.regulars.hardware.recording.RecordedReaders;
import dev.regulars.hardware.recording.Recording;
import dev.regulars.hardware.simulated.SimulatedCard;
import dev.regulars.hardware.simulated.SimulatedReader;
import dev.regulars.hardware.usb.UsbSurvey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ReadersCommandTest {
    private static final UsbSurvey NO_USB = new UsbSurvey(List.of(), List.of(), Optional.empty());

    private static final Reader READER = new Reader(new ReaderId("pcsc:ACR122U"), "ACR122U");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void readersAreListed() {
        var survey =
                new PcscSurvey(List.of(new PcscSurvey.Seen(READER, true, false)), Optional.empty());
        assertEquals(0, run(new ReadersCommand(() -> survey, _ -> NO_USB)));
        assertEquals("ACR122U   a card lies on it\n", out.toString());
        assertEquals(0, run(new ReadersCommand(() -> survey, _ -> NO_USB), "--json"));
        assertTrue(
                out.toString()
                        .endsWith(
                                "{\"readers\":[{\"id\":\"pcsc:ACR122U\",\"name\":\"ACR122U\",\"card\":true}],\"usb\":[]}\n"));
    }

    @Test
    void missingServiceIsOneSentenceAndAFailure() {
        var survey = new PcscSurvey(List.of(), Optional.of(ReaderFault.SERVICE_DOWN));
        assertEquals(1, run(new ReadersCommand(() -> survey, _ -> NO_USB)));
        assertEquals(
                "The smart card service is not running. To find out why: ./regulars readers"
                        + " doctor\n",
                err.toString());
        assertEquals(1, run(new ReadersCommand(() -> survey, _ -> NO_USB), "--json"));
        assertTrue(out.toString().contains("\"fault\":{\"code\":\"SERVICE_DOWN\""));
    }

    @Test
    void noReaderIsSaidAndNoFailure() {
        var survey = new PcscSurvey(List.of(), Optional.empty());
        assertEquals(0, run(new ReadersCommand(() -> survey, _ -> NO_USB)));
        assertTrue(err.toString().startsWith("No card reader is plugged in."));
    }

    @Test
    void doctorNamesEachProblemWithItsRemedy() {
        List<Finding> findings =
                List.of(
                        new Finding.Well("It runs."),
                        new Finding.Problem("It is out.", "Put it in."));
        assertEquals(1, run(new DoctorCommand(_ -> findings)));
        assertEquals(
                "well     It runs.\nproblem  It is out.\n  mend   Put it in.\n", out.toString());
        assertEquals(1, run(new DoctorCommand(_ -> findings), "--json"));
        assertTrue(out.toString().contains("{\"well\":false,\"findings\":[{\"well\":true,"));
    }

    @Test
    void doctorIsContentWhenAllIsWell() {
        assertEquals(0, run(new DoctorCommand(_ -> List.of(new Finding.Well("It runs.")))));
    }

    @Test
    void watchPrintsALineForEachEventUntilItIsInterrupted() throws InterruptedException {
        var reader = new SimulatedReader("Tray", List.of());
        var watch = new WatchCommand(reader);
        Thread watching = Thread.ofPlatform().start(() -> run(watch));
        awaitText("ready");
        reader.present(SimulatedCard.withUid("phone", "08112233"));
        reader.present(SimulatedCard.withUid("old card", "A1B2C3D4"));
        reader.present(new SimulatedCard.Tag("tag", null, List.of("secret", "text")));
        reader.present(
                new SimulatedCard.Readable("phone", new Wallet(Wallet.Kind.GOOGLE_SMART_TAP)));
        reader.present(SimulatedCard.payment("bank card"));
        reader.present(new SimulatedCard.Failing("torn", CardFault.TAKEN_TOO_SOON));
        awaitText("Hold it still");
        watching.interrupt();
        watching.join();
        assertTrue(out.toString().contains("Tray: card 08112233 (a random number"));
        assertTrue(out.toString().contains("Tray: card A1B2C3D4 (4 bytes: another card may"));
        assertTrue(
                out.toString().contains("Tray: a chip with 6 characters and 4 characters, "),
                out::toString);
        assertFalse(out.toString().contains("secret"));
        assertTrue(out.toString().contains("Tray: a phone with Google Wallet: use the QR code"));
        assertTrue(out.toString().contains("Tray: payment card, refused"));
        assertTrue(out.toString().contains("Tray: card taken away\n"));
        assertTrue(out.toString().contains("The card was taken away too soon. Hold it still"));
    }

    @Test
    void watchTellsProgramsTheSame() throws InterruptedException {
        var reader = new SimulatedReader("Tray", List.of());
        reader.present(SimulatedCard.withUid("phone", "08112233"));
        Thread watching = Thread.ofPlatform().start(() -> run(new WatchCommand(reader), "--json"));
        awaitText("CardPresented");
        watching.interrupt();
        watching.join();
        assertTrue(
                out.toString()
                        .contains(
                                "{\"event\":\"CardPresented\",\"reader\":\"Tray\",\"text\":\"card"
                                        + " 08112233 (a random number: it identifies nobody), 0"
                                        + " ms\",\"uid\":\"08112233\",\"ms\":0}"),
                out::toString);
    }

    @Test
    void recordedSessionSaysNothingOfAnyCardAndIsPlayedAgain(@TempDir Path folder)
            throws Exception {
        var file = folder.resolve("session.txt");
        var reader = new SimulatedReader("Tray", List.of());
        reader.present(SimulatedCard.withUid("card", "04A1B2C3D4E5F6"));
        var watch = new WatchCommand(reader);
        Thread watching = Thread.ofPlatform().start(() -> run(watch, "--record", file.toString()));
        awaitText("card 04A1B2C3D4E5F6");
        reader.present(
                new SimulatedCard.Printed("bank card", Medium.STRIPE, ";4111111111111111=?"));
        awaitText("Tray: scanned");
        watching.interrupt();
        watching.join();
        var written = Files.readString(file);
        assertTrue(written.contains("payment STRIPE"), written);
        assertFalse(written.contains("1111") || written.contains("A1B2C3D4E5F6"), written);
        out.getBuffer().setLength(0);
        var again = new WatchCommand(new RecordedReaders(Recording.read(file), 100));
        Thread playing = Thread.ofPlatform().start(() -> run(again));
        awaitText("Tray: payment card, refused");
        playing.interrupt();
        playing.join();
    }

    @Test
    void watchEndsWhenNobodyReadsAnyMore() {
        var reader = new SimulatedReader("Tray", List.of());
        var commandLine = new CommandLine(new WatchCommand(reader));
        commandLine.setOut(new PrintWriter(new ClosedPipe()));
        assertEquals(0, commandLine.execute());
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void awaitText(String part) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!out.toString().contains(part)) {
            assertTrue(System.nanoTime() - end < 0, out::toString);
            Thread.onSpinWait();
        }
    }

    private static final class ClosedPipe extends Writer {
        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
