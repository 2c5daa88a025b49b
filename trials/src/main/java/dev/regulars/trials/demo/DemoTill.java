package dev.regulars.trials.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One of the demo's tills: its folder, and the token of the sample POS on it.
 *
 * @param number as the sample POS counts
 * @param name as people call it
 */
record DemoTill(int number, String name, int port, Path data, Path tokenFile) {

    static DemoTill front(DemoFolder folder, DemoPorts ports) {
        return of(1, "Front", ports.front(), folder);
    }

    static DemoTill back(DemoFolder folder, DemoPorts ports) {
        return of(2, "Back", ports.back(), folder);
    }

    private static DemoTill of(int number, String name, int port, DemoFolder folder) {
        return new DemoTill(
                number, name, port, folder.of("till-" + number), folder.of("pos-" + number));
    }

    /** Joins it to head office. */
    void pair(Launcher launcher, HeadOffice office) throws Exception {
        var code = office.pairingCode(DemoShop.STORE, name);
        Till.pair(launcher, data, name, code, office.address());
    }

    /** Tells it where head office is now; the demo's ports may be others than last time. */
    void knows(URI server) throws IOException {
        var file = new DataFolder(data).pairing();
        var pairing = (ObjectNode) Wire.parse(Files.readString(file));
        if (!pairing.path("server").asText().equals(server.toString())) {
            Files.writeString(file, Wire.write(pairing.put("server", server.toString())));
        }
    }

    /** Starts its agent and sees to it that the sample POS has a token. */
    Till start(Launcher launcher, URI pages) throws Exception {
        var till = Till.start(launcher, data, port, Till.SIMULATED_READER);
        if (!Files.exists(tokenFile) || !Files.readString(tokenFile).startsWith(pages + " ")) {
            var token = till.token("Sample POS", "--origin", pages.toString());
            Files.writeString(tokenFile, pages + " " + token);
        }
        return till;
    }

    /** What the sample POS and the tray must know of it, behind the # of a link. */
    String told() throws Exception {
        var token = Files.readString(tokenFile).strip().split(" ")[1];
        return "till=%d&name=%s&agent=http://127.0.0.1:%d&token=%s"
                .formatted(number, URLEncoder.encode(name, StandardCharsets.UTF_8), port, token);
    }
}
