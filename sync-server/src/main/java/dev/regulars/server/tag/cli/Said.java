package dev.regulars.server.tag.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** A version of tag keys in words. */
final class Said {
    private Said() {}

    static String of(JsonNode key) {
        return "Tag keys "
                + key.path("version").asInt()
                + (key.path("perTag").asBoolean()
                        ? ": each tag has a file key of its own"
                        : ": all tags share one file key")
                + (key.path("withdrawn").asBoolean() ? "; withdrawn." : ".");
    }
}
