package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.regulars.loyalty.member.Consent.Decision;
import dev.regulars.loyalty.member.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberFileTest {
    @TempDir private Path folder;

    @Test
    void aMemberIsReadWithAllThatIsKnown() throws IOException {
        var member =
                only(
                        "member_id,card_number,first_name,last_name,birthday,email,phone,language,"
                                + "tier,enrolled_on,terms,profiling,marketing,by_email,consented_on\n"
                                + "17,9801 0000 0000 0006,Anna,Berg,1984-02-29,anna@example.org,"
                                + "+47 22 00 00 00,nb,regular,2025-03-01,yes,no,Y,1,2025-03-02\n");

        assertEquals(
                new HistoryMember(
                        "17",
                        "9801000000000006",
                        "Anna",
                        "Berg",
                        MonthDay.of(2, 29),
                        LocalDate.of(1984, 2, 29),
                        "anna@example.org",
                        "+47 22 00 00 00",
                        "nb",
                        "regular",
                        LocalDate.of(2025, 3, 1),
                        Map.of(
                                Purpose.TERMS, Decision.GIVEN,
                                Purpose.PROFILING, Decision.REFUSED,
                                Purpose.MARKETING, Decision.GIVEN,
                                Purpose.EMAIL, Decision.GIVEN),
                        LocalDate.of(2025, 3, 2)),
                member);
    }

    @Test
    void anIdIsEnoughAndNoAnswerIsNoConsent() throws IOException {
        var member = only("member_id,marketing\n17,\n");

        assertEquals("17", member.id());
        assertNull(member.birthday());
        assertEquals(Map.of(), member.consents());
    }

    @Test
    void aBirthdayMayLackItsYear() throws IOException {
        var member = only("member_id,birthday\n17,--02-29\n");

        assertEquals(MonthDay.of(2, 29), member.birthday());
        assertNull(member.birthDate());
    }

    @Test
    void whatIsWrongIsSaidWithoutRepeatingWhatIdentifiesAPerson() throws IOException {
        var errors =
                errors(
                        "member_id,card_number,email,phone,birthday,terms\n"
                                + "1,4111!1111,,,,\n"
                                + "2,,anna at example,,,\n"
                                + "3,,,call me,,\n"
                                + "4,,,,--13-40,\n"
                                + "5,,,,,perhaps\n"
                                + ",,,,,yes\n");

        assertEquals(
                List.of(
                        "card_number is not 4 to 64 letters, digits and hyphens.",
                        "email is no e-mail address.",
                        "phone is no phone number.",
                        "birthday is no day of the year; write it like --02-29.",
                        "terms 'perhaps' is neither yes nor no.",
                        "member_id is empty."),
                errors.stream().map(RowError::problem).toList());
    }

    @Test
    void itsTextFormKeepsThePersonOutOfLogs() throws IOException {
        var text = only("member_id,first_name,email\n17,Anna,anna@example.org\n").toString();

        assertEquals("HistoryMember[17]", text);
        assertFalse(text.contains("Anna"));
    }

    private HistoryMember only(String text) throws IOException {
        return switch (rows(text).getFirst()) {
            case Row.Good(_, var member) -> member;
            case Row.Bad(var error, _) -> throw new AssertionError(error.sentence());
        };
    }

    private List<RowError> errors(String text) throws IOException {
        return rows(text).stream()
                .filter(row -> row instanceof Row.Bad)
                .map(row -> ((Row.Bad<HistoryMember>) row).error())
                .toList();
    }

    private List<Row<HistoryMember>> rows(String text) throws IOException {
        var file = Files.writeString(folder.resolve("members.csv"), text);
        var all = new ArrayList<Row<HistoryMember>>();
        try (var rows = new MemberFile(file, Layout.PLAIN, Dates.iso(ZoneOffset.UTC)).open()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
