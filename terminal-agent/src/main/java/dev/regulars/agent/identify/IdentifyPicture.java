package dev.regulars.agent.identify;

import dev.regulars.agent.api.Refused;
import dev.regulars.hardware.optical.CodeReader;
import dev.regulars.hardware.optical.FoundCode;
import dev.regulars.hardware.optical.raster.Picture;
import dev.regulars.hardware.optical.raster.Pictures;
import io.micronaut.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Says what the codes in a picture are. One picture at a time, for a till has little memory; others
 * wait.
 */
public final class IdentifyPicture {
    /** A webcam has another frame by then. */
    private static final Duration LIMIT = Duration.ofMillis(400);

    private final CodeReader codes;
    private final IdentifyCard identify;

    public IdentifyPicture(CodeReader codes, IdentifyCard identify) {
        this.codes = codes;
        this.identify = identify;
    }

    /** PNG or JPEG; wiped when this returns. */
    synchronized PictureAnswer identify(byte[] body) {
        var found = found(body).stream().map(this::identified).toList();
        return switch (found.size()) {
            case 0 -> new PictureAnswer.NoCode(nothing());
            case 1 -> new PictureAnswer.OneCode(found.getFirst());
            default -> new PictureAnswer.Several(PictureAnswer.Choice.of(found));
        };
    }

    private List<FoundCode> found(byte[] body) {
        Picture picture = picture(body);
        try {
            return codes.read(picture, LIMIT);
        } finally {
            picture.wipe();
            Arrays.fill(body, (byte) 0);
        }
    }

    private static Picture picture(byte[] body) {
        try {
            return Pictures.read(new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "picture-unreadable",
                    "The picture cannot be read: " + e.getMessage() + ".");
        }
    }

    private Identified identified(FoundCode code) {
        try {
            return identify.text(code.marked(), Source.SCANNER);
        } finally {
            code.wipe();
        }
    }

    private static Identified nothing() {
        return Identified.of(
                Presentations.newScan(),
                Source.SCANNER,
                Outcome.UNREADABLE,
                "There is no code in the picture: hold it still, flat and near.");
    }
}
