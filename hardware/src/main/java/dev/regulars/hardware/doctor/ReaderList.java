package dev.regulars.hardware.doctor;

import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.pcsc.PcscSurvey.Seen;
import dev.regulars.hardware.reader.ReaderFault;
import java.util.List;

/** Which readers the service has. */
final class ReaderList implements Check {
    @Override
    public List<Finding> look(PcscSurvey survey) {
        if (survey.fault().isPresent()) {
            return List.of();
        }
        if (survey.readers().isEmpty()) {
            ReaderFault none = ReaderFault.NO_READER;
            return List.of(new Finding.Problem(none.sentence(), none.remedy()));
        }
        return survey.readers().stream().map(ReaderList::finding).toList();
    }

    private static Finding finding(Seen seen) {
        if (seen.held()) {
            ReaderFault held = ReaderFault.IN_USE;
            return new Finding.Problem(
                    "Reader " + seen.reader() + ": " + held.sentence(), held.remedy());
        }
        String card = seen.card() ? "; a card lies on it" : "";
        return new Finding.Well("Reader " + seen.reader() + " is ready" + card + ".");
    }
}
