package dev.regulars.server.console;

/** The pages that the bar leads to. */
public enum Nav {
    MEMBERS("/members", "people", "Members"),
    TIERS("/tiers", "tiers", "Tiers"),
    HABITS("/habits", "grid", "Habits"),
    POINTS("/points", "gift", "Points"),
    TILLS("/tills", "till", "Tills"),
    PROGRAMME("/programme", "rules", "Programme"),
    AUDIENCES("/audiences", "mail", "Audiences"),
    EXPERIMENTS("/experiments", "scales", "Experiments"),
    DIFFERENCES("/differences", "differ", "Differences");

    private final String path;
    private final String icon;
    private final String label;

    Nav(String path, String icon, String label) {
        this.path = path;
        this.icon = icon;
        this.label = label;
    }

    public String path() {
        return path;
    }

    /** The name of its icon in {@code look/icons.svg}. */
    public String icon() {
        return icon;
    }

    public String label() {
        return label;
    }
}
