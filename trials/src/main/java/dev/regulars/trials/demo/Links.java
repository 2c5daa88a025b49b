package dev.regulars.trials.demo;

/** Where to look. The panels' links are good once; the POSes' and the tray's carry tokens. */
record Links(
        String frontPanel,
        String backPanel,
        String frontPos,
        String backPos,
        String tray,
        String console) {

    /** To be shown where everything has just started. */
    String all(String user, String password) {
        return """
        Harbour Club runs. Open these, side by side:

          Sample POS, till Front   %s
          Panel of till Front      %s
          Tray of cards            %s

          Sample POS, till Back    %s
          Panel of till Back       %s

          Head office              %s
            user %s, password %s

        A panel's link opens it once. Ctrl-C ends the demo; the next start goes on from here.
        """
                .formatted(frontPos, frontPanel, tray, backPos, backPanel, console, user, password);
    }

    /** Only those of the panels, made anew. */
    String panels() {
        return """
          Panel of till Front      %s
          Panel of till Back       %s
        """
                .formatted(frontPanel, backPanel);
    }
}
