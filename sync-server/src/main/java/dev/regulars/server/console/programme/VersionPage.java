package dev.regulars.server.console.programme;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.programme.Published;
import java.util.List;

/** One version as it was sent. */
public record VersionPage(ShopNow shop, Published published) {
    public List<SourceLine> lines() {
        return SourceLine.of(published.source(), List.of());
    }
}
