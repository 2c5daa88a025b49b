package dev.regulars.agent.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.PcscLab;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands as they are, at a real pcscd. */
@NeedsPcsc
final class ReadersAtPcscTest {
    private final StringWriter out = new StringWriter();

    @Test
    void readersOfARealServiceAreListedAndWell() {
        try (var lab = PcscLab.start()) {
            String first = lab.slot(0).readerName();
            String second = lab.slot(1).readerName();
            assertEquals(0, run());
            String both = first + "   ready\n" + second + "   ready\n";
            assertTrue(out.toString().startsWith(both), out.toString());
            assertEquals(0, run("doctor"));
        }
    }

    @Test
    void serviceThatIsNotThereIsAProblemForListAndDoctor() {
        try (var _ = PcscLab.prepare(1)) {
            assertEquals(1, run());
            assertEquals(1, run("doctor"));
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new ReadersCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
