package dev.regulars.agent.readers;

import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.usb.UsbSurvey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code readers --json} prints. */
record ReaderListJson(List<ReaderJson> readers, List<UsbJson> usb, @Nullable FaultJson fault) {

    /**
     * @param card whether a card lies on it
     */
    record ReaderJson(String id, String name, boolean card) {}

    record FaultJson(String code, String text, String remedy) {
        static FaultJson of(ReaderFault fault) {
            return new FaultJson(fault.name(), fault.sentence(), fault.remedy());
        }
    }

    static ReaderListJson of(PcscSurvey survey, UsbSurvey usb) {
        return new ReaderListJson(
                survey.readers().stream()
                        .map(seen ->
                                new ReaderJson(
                                        seen.reader().id().value(),
                                        seen.reader().name(),
                                        seen.card()))
                        .toList(),
                usb.devices().stream().map(UsbJson::of).toList(),
                survey.fault().map(FaultJson::of).orElse(null));
    }
}
