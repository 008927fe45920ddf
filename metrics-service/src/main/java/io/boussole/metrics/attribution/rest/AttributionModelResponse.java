package io.boussole.metrics.attribution.rest;

import io.boussole.http.Text;
import io.boussole.metrics.attribution.AttributionModel;
import io.boussole.metrics.attribution.Credit;
import io.boussole.metrics.attribution.ModelService;
import io.boussole.metrics.attribution.NurtureWeights;
import io.boussole.metrics.attribution.Touch;
import io.boussole.metrics.attribution.WorkedExample;
import io.boussole.metrics.catalogue.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The model in force, with its rule in words and an example that the running code has just reckoned. */
@Schema(name = "AttributionModelInForce")
record AttributionModelResponse(
        AttributionModel model,
        NurtureWeights nurtureWeights,

        @Schema(description = "First day on which it is in force; absent when nobody chose one") @Nullable
        LocalDate validFrom,

        @Schema(description = "In the language of Accept-Language")
        String rule,

        Example workedExample) {
    private static final Map<AttributionModel, Text> RULES = Map.of(
            AttributionModel.FIRST_TOUCH,
            new Text(
                    "The source of the first touch gets the whole amount: it says where customers come from.",
                    "La source de la première touche reçoit tout le montant : elle dit d'où viennent les clients."),
            AttributionModel.LAST_TOUCH,
            new Text(
                    "The source of the last touch before the signature gets the whole amount: it says what makes them sign.",
                    "La source de la dernière touche avant la signature reçoit tout le montant : elle dit ce qui fait signer."),
            AttributionModel.WEIGHTED,
            new Text(
                    "Every touch before the signature gets a part of the amount: it says what nurtures a sale.",
                    "Chaque touche avant la signature reçoit une part du montant : elle dit ce qui nourrit la vente."));

    private static final Map<NurtureWeights, Text> WEIGHTS = Map.of(
            NurtureWeights.POSITION_40_20_40,
            new Text(
                    "Weighted: 40 % to the first, 40 % to the last, 20 % in equal parts to those between; one touch gets all,"
                            + " two get a half each.",
                    "Pondéré : 40 % à la première, 40 % à la dernière, 20 % à parts égales entre les autres ; une touche reçoit"
                            + " tout, deux reçoivent chacune la moitié."),
            NurtureWeights.LINEAR,
            new Text("Weighted: the same to each.", "Pondéré : la même part à chacune."));

    private static final Text COMMON = new Text(
            "A touch is a run of moments of one source, of any person linked to the deal, up to its signature. Credits are whole"
                    + " cents and add up to the amount: cents left over go to the parts that were cut short most, of equals to"
                    + " the earlier one. The model is fixed within a period.",
            "Une touche est une suite de moments d'une même source, de toute personne liée au deal, jusqu'à sa signature. Les crédits"
                    + " sont des centimes entiers et leur somme est le montant : les centimes restants vont aux parts les plus"
                    + " rognées, à égalité à la première. Le modèle est fixe pendant une période.");

    /** A deal and its credits. */
    @Schema(name = "AttributionExample")
    record Example(
            String amount, String currency, List<String> touches, Map<AttributionModel, List<ExampleCredit>> credits) {
        static Example from(WorkedExample example) {
            Map<AttributionModel, List<ExampleCredit>> credits = new TreeMap<>();
            example.credits()
                    .forEach((model, credited) -> credits.put(
                            model, credited.stream().map(ExampleCredit::from).toList()));
            return new Example(
                    Money.in(example.currency(), example.amount()).toPlainString(),
                    example.currency(),
                    example.touches().stream().map(Touch::source).toList(),
                    credits);
        }
    }

    /** What a source gets. */
    @Schema(name = "AttributionExampleCredit")
    record ExampleCredit(String source, String amount) {
        static ExampleCredit from(Credit credit) {
            return new ExampleCredit(credit.touch().source(), credit.amount().toPlainString());
        }
    }

    static AttributionModelResponse from(ModelService.InForce inForce, Locale language) {
        String rule = String.join(
                " ",
                text(RULES, inForce.model(), language),
                text(WEIGHTS, inForce.nurtureWeights(), language),
                COMMON.in(language));
        return new AttributionModelResponse(
                inForce.model(),
                inForce.nurtureWeights(),
                inForce.validFrom(),
                rule,
                Example.from(WorkedExample.by(inForce.nurtureWeights())));
    }

    private static <T> String text(Map<T, Text> texts, T key, Locale language) {
        @Nullable Text text = texts.get(key);
        return text == null ? "" : text.in(language);
    }
}
