package dev.regulars.hardware.usb;

import java.util.stream.Stream;

/** The program under umockdev that prints what a survey finds. */
final class SurveyProgram {
    private SurveyProgram() {}

    public static void main(String[] arguments) {
        var chosen = Stream.of(arguments).map(word -> UsbChoice.of(word).orElseThrow()).toList();
        var survey = UsbSurvey.take(chosen);
        survey.fault().ifPresent(fault -> System.out.println("fault " + fault));
        survey.missing().forEach(choice -> System.out.println("missing " + choice));
        survey.devices().forEach(SurveyProgram::print);
        System.out.println("end of survey");
    }

    private static void print(UsbSurvey.Seen seen) {
        System.out.println(
                "seen "
                        + seen.numbers()
                        + " at "
                        + seen.port()
                        + seen.fault().map(fault -> " " + fault).orElse(" well"));
    }
}
