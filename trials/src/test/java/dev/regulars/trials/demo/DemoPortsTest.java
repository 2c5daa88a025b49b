package dev.regulars.trials.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DemoPortsTest {
    @Test
    void portsAreFourInARow() {
        assertEquals(new DemoPorts(7600, 7601, 7602, 7603), DemoPorts.from(7600));
    }

    @Test
    void portsBeyondTheLastAreRefused() {
        assertThrows(CannotStart.class, () -> DemoPorts.from(65_533));
    }

    @Test
    void portInUseIsOneSentenceWithTheRemedy() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = DemoPorts.from(taken.getLocalPort() - 3);
            var refused = assertThrows(CannotStart.class, ports::mustBeFree);
            assertTrue(refused.getMessage().contains("--port"), refused.getMessage());
        }
    }
}
