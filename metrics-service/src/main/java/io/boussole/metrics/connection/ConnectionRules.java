package io.boussole.metrics.connection;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.Numbering;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a connection must be like. All faults are reported at once. */
final class ConnectionRules {
    static final int LONGEST_NAME = 120;
    static final int MOST_STAGES = 100;
    static final int LONGEST_STAGE = 200;
    static final int SHORTEST_SECRET = 8;
    static final int LONGEST_SECRET = 256;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<Violation> violations = new ArrayList<>();

    private ConnectionRules() {}

    /** @throws ProblemException 422 with every fault */
    static void check(Source source, ConnectionTerms terms, @Nullable String secret) {
        ConnectionRules rules = new ConnectionRules();
        rules.name(terms.name());
        rules.stages(terms.stages());
        rules.currency(terms.defaultCurrency());
        rules.publicUrl(terms.publicUrl());
        rules.defaultSource(terms.defaultSource());
        rules.qualification(terms.qualification());
        rules.options(
                Stream.concat(source.options().stream(), Numbering.OPTIONS.stream())
                        .toList(),
                terms.options());
        rules.secret(secret);
        rules.refuseIfBroken();
    }

    /** @throws ProblemException 422 */
    static void checkSecret(@Nullable String secret) {
        ConnectionRules rules = new ConnectionRules();
        rules.secret(secret);
        rules.refuseIfBroken();
    }

    private void name(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || hasControlCharacter(name)) {
            add(
                    "/name",
                    "NAME",
                    "A name has 1 to " + LONGEST_NAME + " characters",
                    "Un nom a de 1 à " + LONGEST_NAME + " caractères");
        }
    }

    private void stages(ClosingStages stages) {
        stages("/stages/won", stages.won());
        stages("/stages/lost", stages.lost());
        Set<String> both = new HashSet<>(stages.won());
        both.retainAll(stages.lost());
        if (!both.isEmpty()) {
            add(
                    "/stages",
                    "STAGE_WON_AND_LOST",
                    "A stage cannot be both won and lost: " + both,
                    "Une étape ne peut être à la fois gagnée et perdue : " + both);
        }
    }

    private void stages(String pointer, List<String> stages) {
        if (stages.size() > MOST_STAGES) {
            add(pointer, "TOO_MANY_STAGES", "At most " + MOST_STAGES + " stages", "Au plus " + MOST_STAGES + " étapes");
        }
        for (int i = 0; i < stages.size(); i++) {
            String stage = stages.get(i);
            if (isNoStage(stage)) {
                add(
                        pointer + "/" + i,
                        "STAGE",
                        "A stage has 1 to " + LONGEST_STAGE + " characters",
                        "Une étape a de 1 à " + LONGEST_STAGE + " caractères");
            }
        }
    }

    private void defaultSource(@Nullable String source) {
        if (source != null && isNoStage(source)) {
            add(
                    "/defaultSource",
                    "SOURCE",
                    "A source has 1 to " + LONGEST_STAGE + " characters",
                    "Une source a de 1 à " + LONGEST_STAGE + " caractères");
        }
    }

    private void qualification(SortedMap<String, FunnelStage> stages) {
        if (stages.size() > MOST_STAGES) {
            add(
                    "/qualification",
                    "TOO_MANY_STAGES",
                    "At most " + MOST_STAGES + " stages",
                    "Au plus " + MOST_STAGES + " étapes");
        }
        if (stages.keySet().stream().anyMatch(ConnectionRules::isNoStage)) {
            add(
                    "/qualification",
                    "STAGE",
                    "A stage has 1 to " + LONGEST_STAGE + " characters",
                    "Une étape a de 1 à " + LONGEST_STAGE + " caractères");
        }
    }

    private void options(List<SourceOption> declared, SortedMap<String, String> given) {
        Map<String, SourceOption> byName = declared.stream().collect(Collectors.toMap(SourceOption::name, o -> o));
        given.forEach((name, value) -> {
            @Nullable SourceOption option = byName.get(name);
            if (option == null) {
                add(
                        "/options/" + name,
                        "UNKNOWN_OPTION",
                        "This kind of sender has no such option; it has " + byName.keySet(),
                        "Ce type d'émetteur n'a pas cette option ; il a " + byName.keySet());
            } else if (!option.values().matcher(value).matches()) {
                add(
                        "/options/" + name,
                        "OPTION",
                        "Not a value of this option. " + option.description(),
                        "Ce n'est pas une valeur de cette option. " + option.descriptionFr());
            }
        });
        for (SourceOption option : declared) {
            if (option.required() && !given.containsKey(option.name())) {
                add(
                        "/options/" + option.name(),
                        "MISSING",
                        "This kind of sender needs it. " + option.description(),
                        "Ce type d'émetteur en a besoin. " + option.descriptionFr());
            }
        }
    }

    private static boolean isNoStage(String text) {
        return text.isBlank() || text.length() > LONGEST_STAGE || hasControlCharacter(text);
    }

    private void currency(@Nullable String code) {
        if (code != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            add(
                    "/defaultCurrency",
                    "CURRENCY",
                    "A currency is an ISO 4217 code such as EUR",
                    "Une devise est un code ISO 4217, par exemple EUR");
        }
    }

    private void publicUrl(@Nullable String url) {
        if (url != null && !isBase(url)) {
            add(
                    "/publicUrl",
                    "PUBLIC_URL",
                    "The public URL is absolute, http or https, without query or fragment",
                    "L'URL publique est absolue, en http ou https, sans requête ni fragment");
        }
    }

    private static boolean isBase(String url) {
        try {
            URI uri = new URI(url);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private void secret(@Nullable String secret) {
        if (secret != null
                && (secret.length() < SHORTEST_SECRET
                        || secret.length() > LONGEST_SECRET
                        || !secret.equals(secret.strip())
                        || hasControlCharacter(secret))) {
            add(
                    "/secret",
                    "SECRET",
                    "A secret has " + SHORTEST_SECRET + " to " + LONGEST_SECRET + " characters, no space at its ends",
                    "Un secret a de " + SHORTEST_SECRET + " à " + LONGEST_SECRET
                            + " caractères, sans espace aux extrémités");
        }
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private void add(String pointer, String code, String en, String fr) {
        violations.add(new Violation(pointer, code, new Text(en, fr)));
    }

    private void refuseIfBroken() {
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    new Text(
                            violations.size() + " member(s) are not valid",
                            violations.size() + " champ(s) ne sont pas valides"),
                    violations);
        }
    }
}
