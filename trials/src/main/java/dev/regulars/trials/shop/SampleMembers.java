package dev.regulars.trials.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes the sample shop's members. The same seed and day give the same people. */
final class SampleMembers {
    /** One in so many has a birthday today, so that the offer can be seen. */
    private static final int BIRTHDAY_TODAY = 250;

    private static final List<String> FIRST =
            List.of(
                    "Anna",
                    "Bo",
                    "Cecilie",
                    "Dag",
                    "Eline",
                    "Frida",
                    "Gunnar",
                    "Hanne",
                    "Ivar",
                    "Jonas",
                    "Kari",
                    "Lars",
                    "Mina",
                    "Nils",
                    "Ola",
                    "Pia",
                    "Ragnhild",
                    "Sara",
                    "Tor",
                    "Ulrik",
                    "Vera",
                    "Yngve",
                    "Åse",
                    "Øyvind",
                    "Amir",
                    "Leila",
                    "Mateo",
                    "Ngozi",
                    "Priya",
                    "Tomasz");
    private static final List<String> LAST =
            List.of(
                    "Berg", "Dahl", "Eide", "Foss", "Haug", "Lie", "Moen", "Ness", "Ruud", "Sand",
                    "Strand", "Vik", "Aas", "Holm", "Nowak", "Rahman", "Okafor", "Silva");

    private final long seed;
    private final LocalDate today;

    SampleMembers(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    List<SampleMember> make(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::member).toList();
    }

    private SampleMember member(int number) {
        var random = new SplittableRandom(seed * 31 + number);
        var habit = Habit.any(random);
        return new SampleMember(
                "HC-%05d".formatted(number),
                withCheckDigit("9801%011d".formatted(number)),
                FIRST.get(random.nextInt(FIRST.size())),
                LAST.get(random.nextInt(LAST.size())),
                birthDate(number, random),
                today.minusDays(habit.joinedAgo(random)),
                random.nextInt(100) < 85,
                random.nextInt(100) < 55,
                habit);
    }

    private LocalDate birthDate(int number, SplittableRandom random) {
        int age = 18 + random.nextInt(60);
        return number % BIRTHDAY_TODAY == 0
                ? today.minusYears(age)
                : today.minusYears(age).minusDays(random.nextInt(365));
    }

    /** ISO/IEC 7812-1, annex B. */
    static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
