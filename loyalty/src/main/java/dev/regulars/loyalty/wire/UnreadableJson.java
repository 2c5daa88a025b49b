package dev.regulars.loyalty.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document that is no JSON, or not of the shape that was expected; says where and why. */
public final class UnreadableJson extends IllegalArgumentException {
    /** Jackson's words where, say, a number stands in place of an object. */
    private static final Pattern OTHER_SHAPE =
            Pattern.compile("Cannot (construct instance|deserialize value) of");

    public UnreadableJson(String message) {
        super(message);
    }

    static UnreadableJson of(JsonProcessingException e) {
        return new UnreadableJson(where(e) + why(e));
    }

    private static String where(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                            .map(UnreadableJson::step)
                            .collect(Collectors.joining())
                            .substring(1)
                    + ": ";
        }
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private static String step(Reference r) {
        return r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName();
    }

    private static String why(JsonProcessingException e) {
        boolean ours = e instanceof ValueInstantiationException;
        if (ours && e.getCause() != null && e.getCause().getMessage() != null) {
            return e.getCause().getMessage();
        }
        var said = String.valueOf(e.getOriginalMessage());
        return OTHER_SHAPE.matcher(said).lookingAt()
                ? "something of another shape is meant here"
                : said;
    }
}
