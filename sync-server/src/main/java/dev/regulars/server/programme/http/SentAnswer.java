package dev.regulars.server.programme.http;

import dev.regulars.loyalty.programme.yaml.Remark;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.programme.PublishProgramme.Outcome;
import dev.regulars.server.programme.WithdrawVersion;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a program what became of what it wanted to publish. */
final class SentAnswer {
    private SentAnswer() {}

    static HttpResponse<byte[]> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> Json.ok(sent);
            case Outcome.Refused(var mistakes, var warnings) -> refused(mistakes, warnings);
            case Outcome.OtherProgramme(var ours, var theirs) ->
                    throw Refused.impossible(
                            "other-programme",
                            "This server's programme is "
                                    + ours
                                    + ", the file is "
                                    + theirs
                                    + ": keep the name, or use another data folder.");
            case Outcome.UnknownStore(var sentence) ->
                    throw Refused.impossible("no-such-store", sentence);
            case Outcome.UnknownVersion(var version) -> throw unknown(version);
        };
    }

    static HttpResponse<byte[]> of(WithdrawVersion.Outcome outcome) {
        return switch (outcome) {
            case WithdrawVersion.Outcome.Withdrawn withdrawn -> Json.ok(withdrawn);
            case WithdrawVersion.Outcome.TooLate(var sentence) ->
                    throw Refused.impossible("too-late", sentence);
            case WithdrawVersion.Outcome.UnknownVersion(var version) -> throw unknown(version);
        };
    }

    private static Refused unknown(int version) {
        return Refused.notFound("no-such-version", "There is no version " + version + ".");
    }

    static HttpResponse<byte[]> refused(List<Remark> mistakes, List<Remark> warnings) {
        var text = mistakes.stream().map(Remark::toString).collect(Collectors.joining("; "));
        return Json.error(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "programme-mistakes",
                text + ".",
                Map.of("mistakes", mistakes, "warnings", warnings));
    }
}
