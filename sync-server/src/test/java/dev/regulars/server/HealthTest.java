package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HealthTest extends ServerCase {
    @Test
    void anybodyMayAskWhetherTheServerAnswers() {
        assertEquals(200, send("GET", "/v1/health", "", "").statusCode());
    }
}
