package dev.regulars.server.history;

import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Purpose;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of members, a row for each: {@code member_id} and whatever else of {@code
 * card_number,first_name,last_name,birthday,email,phone,language,tier,enrolled_on,terms,profiling,
 * marketing,by_email,by_sms,by_phone,by_post,consented_on} the shop has. A birthday is a date, or
 * {@code --02-29} without the year; a consent is yes, no or empty for never asked. Messages never
 * repeat what identifies a person or a card.
 */
public record MemberFile(Path file, Layout layout, Dates dates) {
    private static final Pattern CARD = Pattern.compile("[0-9A-Za-z-]{4,64}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{4,30}");

    private static final Map<String, Purpose> CONSENTS =
            Map.of(
                    "terms", Purpose.TERMS,
                    "profiling", Purpose.PROFILING,
                    "marketing", Purpose.MARKETING,
                    "by_email", Purpose.EMAIL,
                    "by_sms", Purpose.SMS,
                    "by_phone", Purpose.PHONE,
                    "by_post", Purpose.POST);

    private static final List<Column> COLUMNS =
            List.of(
                    Column.required("member_id"),
                    Column.optional("card_number"),
                    Column.optional("first_name"),
                    Column.optional("last_name"),
                    Column.optional("birthday"),
                    Column.optional("email"),
                    Column.optional("phone"),
                    Column.optional("language"),
                    Column.optional("tier"),
                    Column.optional("enrolled_on"),
                    Column.optional("terms"),
                    Column.optional("profiling"),
                    Column.optional("marketing"),
                    Column.optional("by_email"),
                    Column.optional("by_sms"),
                    Column.optional("by_phone"),
                    Column.optional("by_post"),
                    Column.optional("consented_on"));

    /**
     * Begins to read.
     *
     * @throws UnusableFile when the file is not there or lacks a column
     */
    public Rows<HistoryMember> open() throws IOException {
        return new Rows<>(file, layout, COLUMNS, this::member);
    }

    private HistoryMember member(Cells cells) throws RefusedRow {
        var birthday = cells.optional("birthday");
        var yearless = birthday != null && birthday.startsWith("--");
        var birthDate = yearless ? null : day(cells, "birthday");
        return new HistoryMember(
                cells.required("member_id"),
                cardNumber(cells),
                name(cells, "first_name"),
                name(cells, "last_name"),
                birthDate == null ? monthDay(birthday) : MonthDay.from(birthDate),
                birthDate,
                shaped(cells, "email", EMAIL, "is no e-mail address."),
                shaped(cells, "phone", PHONE, "is no phone number."),
                cells.optional("language"),
                cells.optional("tier"),
                day(cells, "enrolled_on"),
                consents(cells),
                day(cells, "consented_on"));
    }

    private static @Nullable String cardNumber(Cells cells) throws RefusedRow {
        var text = cells.optional("card_number");
        if (text == null) {
            return null;
        }
        var number = text.replace(" ", "");
        if (!CARD.matcher(number).matches()) {
            throw new RefusedRow(
                    cells.label("card_number") + " is not 4 to 64 letters, digits and hyphens.");
        }
        return number;
    }

    private static @Nullable String name(Cells cells, String column) throws RefusedRow {
        var text = cells.optional(column);
        if (text != null && text.length() > 60) {
            throw new RefusedRow(cells.label(column) + " is longer than 60 characters.");
        }
        return text;
    }

    private static @Nullable String shaped(
            Cells cells, String column, Pattern shape, String otherwise) throws RefusedRow {
        var text = cells.optional(column);
        if (text != null && !shape.matcher(text).matches()) {
            throw new RefusedRow(cells.label(column) + " " + otherwise);
        }
        return text;
    }

    private @Nullable LocalDate day(Cells cells, String column) throws RefusedRow {
        var text = cells.optional(column);
        return text == null ? null : dates.day(cells.label(column), text);
    }

    private static @Nullable MonthDay monthDay(@Nullable String text) throws RefusedRow {
        try {
            return text == null ? null : MonthDay.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedRow("birthday is no day of the year; write it like --02-29.");
        }
    }

    private static Map<Purpose, Consent.Decision> consents(Cells cells) throws RefusedRow {
        var consents = new EnumMap<Purpose, Consent.Decision>(Purpose.class);
        for (var asked : CONSENTS.entrySet()) {
            var answer = cells.optional(asked.getKey());
            if (answer != null) {
                consents.put(asked.getValue(), decision(cells.label(asked.getKey()), answer));
            }
        }
        return consents;
    }

    private static Consent.Decision decision(String what, String answer) throws RefusedRow {
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1" -> Consent.Decision.GIVEN;
            case "no", "n", "false", "0" -> Consent.Decision.REFUSED;
            default ->
                    throw new RefusedRow(
                            what + " '" + Cells.shortened(answer) + "' is neither yes nor no.");
        };
    }
}
