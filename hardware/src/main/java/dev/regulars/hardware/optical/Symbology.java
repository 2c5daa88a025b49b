package dev.regulars.hardware.optical;

/** The kinds of code that are looked for. */
public enum Symbology {
    QR("qr", "]Q1"),
    CODE_128("code-128", "]C0"),
    EAN_13("ean-13", "]E0"),
    /** An EAN-13 that begins with 0; its text is the other 12 digits. */
    UPC_A("upc-a", "]E0"),
    PDF_417("pdf-417", "]L0"),
    AZTEC("aztec", "]z0"),
    DATA_MATRIX("data-matrix", "]d1");

    private final String word;
    private final String aim;

    Symbology(String word, String aim) {
        this.word = word;
        this.aim = aim;
    }

    /** What programs call it: {@code qr}, {@code code-128} … */
    public String word() {
        return word;
    }

    /** Its plainest identifier by ISO/IEC 15424; a code may say more, as {@code ]C1} for GS1. */
    public String aim() {
        return aim;
    }

    /** Whether it is bars along one line, which only a check digit guards. */
    public boolean isLinear() {
        return this == CODE_128 || this == EAN_13 || this == UPC_A;
    }
}
