package dev.regulars.agent.sync.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Changes;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final String TIME =
            "\"time\":{\"time\":\"2026-03-02T12:00:00Z\",\"signature\":\"x\"}";
    private static final String WANTED =
            "\"wanted\":{\"producer\":\"till-1\",\"epoch\":1,\"seq\":1}";

    @Test
    void whatMayBeAbsentIsNoGap() {
        assertEquals(Optional.empty(), push("{" + WANTED + "," + TIME + "}"));
    }

    @Test
    void whatMustBeThereIsNamed() {
        assertEquals(Optional.of("wanted"), push("{" + TIME + "}"));
        assertEquals(
                Optional.of("time.signature"),
                push("{" + WANTED + ",\"time\":{\"time\":\"2026-03-02T12:00:00Z\"}}"));
    }

    @Test
    void gapsAreFoundInListsAndInCases() {
        var answer =
                Wire.read(
                        "{\"generation\":\"g\",\"changes\":[{\"number\":1,\"change\":"
                                + "{\"type\":\"SheetChanged\"}}],"
                                + TIME
                                + "}",
                        Changes.Answer.class);
        assertEquals(Optional.of("changes.change.sheet"), Gaps.in(answer));
        var gone = Wire.read("{\"type\":\"MemberGone\",\"member\":\"m\"}", Change.class);
        assertEquals(Optional.empty(), Gaps.in(gone));
    }

    private static Optional<String> push(String json) {
        return Gaps.in(Wire.read(json, Push.Answer.class));
    }
}
