package dev.regulars.server.programme.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in a sentence what the server sent, and how it stands with a version. */
final class SentText {
    private SentText() {}

    static String of(JsonNode sent) {
        var rollout = sent.path("rollout");
        var what = "Version " + sent.path("version").asInt();
        var begins =
                rollout.path("atOnce").asBoolean()
                        ? " is on its way to the tills"
                        : " begins on " + rollout.path("from").asText();
        return what
                + (sent.path("fresh").asBoolean() ? begins : " is that already: nothing was sent")
                + where(rollout.path("stores"))
                + ".";
    }

    /** What would be otherwise if a version were sent again. */
    static String changes(JsonNode answer) {
        var changes = answer.path("changes");
        var version = "Version " + answer.path("version").asInt();
        if (changes.isEmpty()) {
            return version + " promises the same as what most stores have now.";
        }
        var text = new StringBuilder(version + ", against what most stores have now:");
        changes.forEach(one -> text.append("\n  ").append(change(one)));
        return text.toString();
    }

    private static String change(JsonNode one) {
        var what = one.path("what").asText();
        var how = one.path("how").asText();
        return switch (one.path("sort").asText()) {
            case "new" -> "+ " + what + " comes back";
            case "gone" -> "- " + what + " goes";
            default -> "~ " + what + (how.isEmpty() ? " changes" : ": " + how);
        };
    }

    static String withdrawn(JsonNode done) {
        return "Version "
                + done.path("version").asInt()
                + (done.path("fresh").asBoolean()
                        ? " is withdrawn: it does not begin on " + done.path("from").asText() + "."
                        : " was withdrawn before.");
    }

    /** One line of a list. */
    static String standing(JsonNode version) {
        var state =
                switch (version.path("state").asText()) {
                    case "inForce" -> "in force";
                    case "onlyAt" -> "in force" + where(version.path("where"));
                    case "planned" ->
                            "planned, begins on "
                                    + version.at("/rollout/from").asText()
                                    + where(version.path("where"));
                    case "withdrawn" -> "withdrawn";
                    default -> "replaced";
                };
        return "Version %d: %s; sent %s by %s"
                .formatted(
                        version.path("version").asInt(),
                        state,
                        version.path("publishedAt").asText(),
                        version.path("publishedBy").asText());
    }

    private static String where(JsonNode stores) {
        return stores.isEmpty()
                ? ""
                : " only at "
                        + StreamSupport.stream(stores.spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", "));
    }
}
