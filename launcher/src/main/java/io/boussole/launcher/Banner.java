package io.boussole.launcher;

/** What is running where, and how to talk to it. */
final class Banner {
    private Banner() {}

    static String of(Suite suite, String tenant) {
        String credential = suite.credential(tenant);
        StringBuilder text = new StringBuilder("\nBoussole is running.\n\n");
        for (SuiteService service : SuiteService.values()) {
            text.append("  %-16s %s/q/swagger-ui%n".formatted(service.module(), suite.url(service)));
        }
        text.append("  %-16s %s%n".formatted("PostgreSQL", suite.databaseUrl(SuiteService.PLAN)))
                .append("  %-16s %s%n".formatted("Kafka", suite.bootstrapServers()))
                .append("  %-16s %s%n"
                        .formatted("data, logs", suite.settings().data().root()))
                .append("\n  Token of tenant \"" + tenant + "\": " + credential + "\n")
                .append("  In a browser: any user name, the token as the password. In a shell:\n")
                .append("    curl -H 'Authorization: Bearer " + credential + "' " + suite.url(SuiteService.PLAN)
                        + "/plans\n")
                .append("\nCtrl-C stops everything.\n");
        return text.toString();
    }
}
