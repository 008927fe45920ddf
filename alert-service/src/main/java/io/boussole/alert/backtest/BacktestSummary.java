package io.boussole.alert.backtest;

import io.boussole.alert.evaluation.Scatter;
import io.boussole.http.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a backtest found, in words. */
public final class BacktestSummary {
    private final List<TriedPlan> replayed;
    private final List<Text> sentences = new ArrayList<>();

    private BacktestSummary(Backtest backtest) {
        this.replayed = backtest.plans().stream()
                .filter(plan -> plan.notReplayed() == null)
                .toList();
    }

    public static Text of(Backtest backtest) {
        BacktestSummary summary = new BacktestSummary(backtest);
        summary.say(backtest);
        return new Text(
                summary.sentences.stream().map(Text::en).collect(Collectors.joining(" ")),
                summary.sentences.stream().map(Text::fr).collect(Collectors.joining(" ")));
    }

    private void say(Backtest backtest) {
        if (replayed.isEmpty()) {
            add("There is no period to try the rule on.", "Il n'y a aucune période sur laquelle essayer la règle.");
        } else {
            course(new Text("The rule", "La règle"), TriedPlan::old);
            if (backtest.edited() != null) {
                course(new Text("The edited rule", "La règle modifiée"), TriedPlan::edited);
            }
            hindsight();
            scatter(backtest);
        }
        int left = backtest.plans().size() - replayed.size();
        if (left > 0) {
            add("Left out: " + left + " (see notReplayed).", "Laissées de côté : " + left + " (voir notReplayed).");
        }
    }

    private void course(Text subject, Function<TriedPlan, @Nullable Course> courseOf) {
        List<Course> courses = replayed.stream()
                .map(courseOf)
                .flatMap(course -> Optional.ofNullable(course).stream())
                .toList();
        long fired =
                courses.stream().filter(course -> !course.alerts().isEmpty()).count();
        int of = courses.size();
        if (fired == 0) {
            add(
                    subject.en() + " would have fired in none of " + of + (of == 1 ? " period." : " periods."),
                    subject.fr() + " ne se serait déclenchée sur aucune période (" + of + " rejouée"
                            + (of == 1 ? ")." : "s)."));
            return;
        }
        List<WouldBeAlert> alerts =
                courses.stream().flatMap(course -> course.alerts().stream()).toList();
        LocalDate first = alerts.stream()
                .map(alert -> alert.firing().on())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        add(
                subject.en() + " would have fired in " + fired + " of " + of + (of == 1 ? " period" : " periods")
                        + ", first on " + day(first, Locale.ENGLISH) + ".",
                subject.fr() + " se serait déclenchée sur " + fired + (fired == 1 ? " période" : " périodes") + " sur "
                        + of + ", la première fois le " + day(first, Locale.FRENCH) + ".");
        calledFalse(alerts.stream().filter(WouldBeAlert::isCalledFalse).count(), alerts.size());
    }

    private void calledFalse(long calledFalse, int all) {
        if (calledFalse > 0) {
            add(
                    "Of its " + all + (all == 1 ? " alert" : " alerts") + " people have called " + calledFalse
                            + " false.",
                    "Alertes déclenchées : " + all + " ; jugées infondées par l'équipe : " + calledFalse + ".");
        }
    }

    private void hindsight() {
        long blind = replayed.stream().filter(TriedPlan::hindsight).count();
        if (blind > 0) {
            add(
                    "In " + blind
                            + " of them nobody tells when cases ended: outcomes count from the day on which a case"
                            + " entered, so in truth it would have fired later.",
                    "Périodes où rien ne dit quand les cas se sont conclus : " + blind
                            + ". Les résultats y comptent dès l'entrée du cas : en réalité, le déclenchement aurait été plus"
                            + " tardif.");
        }
    }

    /** Told where it is no chance, and the rule that is tried does not allow for it. */
    private void scatter(Backtest backtest) {
        Scatter scatter = backtest.scatter();
        double allowed = backtest.tried().terms().judging().dispersion().doubleValue();
        if (scatter.isKnown() && scatter.atLeast() > allowed) {
            add(
                    String.format(
                            Locale.ENGLISH,
                            "From week to week the numbers vary %.1f times as much as those of independent cases, and the rule allows"
                                    + " for %.1f: it may raise more false alarms than its error budget says.",
                            scatter.dispersion(),
                            allowed),
                    String.format(
                            Locale.FRENCH,
                            "D'une semaine à l'autre, les nombres varient %.1f fois autant que ceux de cas indépendants, et la règle en"
                                    + " admet %.1f : elle peut donner plus de fausses alertes que ne le dit son budget d'erreur.",
                            scatter.dispersion(),
                            allowed));
        }
    }

    private void add(String en, String fr) {
        sentences.add(new Text(en, fr));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
