package dev.regulars.loyalty.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code format-1.json} was written by the build before offers stood in groups. */
class EarlierFormatTest {
    @Test
    void programmeOfAnEarlierBuildKeepsItsMeaning() throws IOException {
        var programme = CheckedProgramme.read(earlier());
        var alone = programme.offer("alone").orElseThrow();
        assertTrue(alone.exclusive());
        assertEquals(1, Objects.requireNonNull(alone.limit()).uses());
        assertEquals(Limit.Per.YEAR, alone.limit().per());
        var both = programme.offer("both").orElseThrow();
        assertEquals(new Stacking.WithOthers(), both.stacks());
        assertEquals(new Limit(1, Limit.Per.EVER, new OfflinePolicy.Deny()), both.limit());
        assertEquals(Funder.HEAD_OFFICE, both.fundedBy());
        assertEquals(List.of(), programme.tags());
        assertEquals(TierRule.Keep.ROLLING, programme.tiers().lowestFirst().getLast().keep());
        assertEquals(programme, CheckedProgramme.read(programme.bytes()));
    }

    @Test
    void programmeOfALaterBuildIsRefused() throws IOException {
        var later =
                new String(earlier(), StandardCharsets.UTF_8)
                        .replace("\"format\":1", "\"format\":99");
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> CheckedProgramme.read(later.getBytes(StandardCharsets.UTF_8)));
        assertTrue(String.valueOf(refused.getMessage()).contains("format"), refused.getMessage());
    }

    private static byte[] earlier() throws IOException {
        try (var in = EarlierFormatTest.class.getResourceAsStream("/programme/format-1.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
